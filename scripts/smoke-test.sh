#!/usr/bin/env bash
# Asks the deployed app whether it answers, and whether it answers strangers with no more than that. Needs FUNCTION_APP_HOST.
set -euo pipefail

readonly TRIES=20 # a cold start takes up to half a minute, and the host may start more than once after a deployment
readonly EMPTY_PLAN_PATH=/api/plans/findes-ikke/indicators/latest

health="https://${FUNCTION_APP_HOST}/api/health"
for ((try = 1; ; try++)); do
  if curl --fail --silent --show-error --max-time 60 "$health" | grep --quiet '"regler"'; then
    break
  fi
  ((try < TRIES)) || { echo "No answer from $health." >&2; exit 1; }
  sleep 15
done

status=$(curl --silent --max-time 60 --output /dev/null --write-out '%{http_code}' "https://${FUNCTION_APP_HOST}${EMPTY_PLAN_PATH}")
[[ $status == 401 ]] || { echo "A caller without a key was answered with $status instead of 401." >&2; exit 1; }
echo "The app answers, and asks strangers for a key."
