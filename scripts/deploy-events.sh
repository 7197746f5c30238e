#!/usr/bin/env bash
# Subscribes the deployed app to the inbox's events (infra/bicep/events.bicep). Run after each deployment of the code; safe to run again.
# Needs what main.bicep put out: AZURE_RESOURCE_GROUP, FUNCTION_APP_NAME, DROP_ACCOUNT_NAME, HOST_ACCOUNT_NAME.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly TRIES=20 # half a minute apart: the key is there once the app has started with its blob trigger

app_id=$(az functionapp show --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" --query id --output tsv)
for ((try = 1; ; try++)); do
  # Only whether the key is there: the key itself is read inside the template, and never shown.
  there=$(az rest --method post --url "https://management.azure.com${app_id}/host/default/listKeys?api-version=2024-04-01" \
    --query "contains(keys(systemKeys), 'blobs_extension')" --output tsv || echo false)
  [[ $there != true ]] || break
  ((try < TRIES)) || { echo "The app has no webhook for blobs after $((TRIES / 2)) minutes: see whether it starts." >&2; exit 1; }
  sleep 30
done

az deployment group create \
  --resource-group "$AZURE_RESOURCE_GROUP" \
  --name events \
  --template-file infra/bicep/events.bicep \
  --parameters \
    functionAppName="$FUNCTION_APP_NAME" \
    dropAccountName="$DROP_ACCOUNT_NAME" \
    hostAccountName="$HOST_ACCOUNT_NAME" \
    suffix="${AZURE_RESOURCE_GROUP#rg-}" \
  --output none
echo "The app is told of new files in the inbox."
