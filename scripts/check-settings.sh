#!/usr/bin/env bash
# The parameter files compile without these, with values that fit nobody: a deployment must have them.
set -euo pipefail
: "${AZURE_LOCATION:?set the variable of the environment}"
: "${PIPELINE_MUNICIPALITY:?set the variable of the environment}"
: "${PIPELINE_OPERATIONS_ADDRESS:?set the variable of the environment}"
: "${PIPELINE_BUDGET_START:?set the variable of the environment}"
if [[ $ENVIRONMENT == prod ]]; then
  : "${PIPELINE_MAILBOX:?set the variable of the environment}"
  : "${PIPELINE_API_CLIENT_ID:?set the variable of the environment}"
fi
