using 'main.bicep'

// What differs from one municipality to the next comes from the environment (azd env set, or the workflow's variables).
param environmentName = 'dev'
param municipality = readEnvironmentVariable('PIPELINE_MUNICIPALITY')
param location = readEnvironmentVariable('AZURE_LOCATION', 'swedencentral')
param operationsAddress = readEnvironmentVariable('PIPELINE_OPERATIONS_ADDRESS')
param budgetStart = readEnvironmentVariable('PIPELINE_BUDGET_START')
param monthlyBudget = 300

// Trials must reach no board.
param mailTransport = 'Outbox'
param apiClientId = readEnvironmentVariable('PIPELINE_API_CLIENT_ID', '')
param alwaysReadyHttpInstances = 0
param reportRetentionDays = 1
