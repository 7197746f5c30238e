using 'main.bicep'

// What differs from one municipality to the next comes from the environment (azd env set, or the workflow's variables, which checks that they
// are there); the values beside them only let the file be compiled alone.
param environmentName = 'dev'
param municipality = readEnvironmentVariable('PIPELINE_MUNICIPALITY', 'demo')
param location = readEnvironmentVariable('AZURE_LOCATION', 'swedencentral')
param operationsAddress = readEnvironmentVariable('PIPELINE_OPERATIONS_ADDRESS', 'drift@example.dk')
param budgetStart = readEnvironmentVariable('PIPELINE_BUDGET_START', '2027-01-01')
param monthlyBudget = 300

// Trials must reach no board.
param mailTransport = 'Outbox'
param apiClientId = readEnvironmentVariable('PIPELINE_API_CLIENT_ID', '')
param alwaysReadyHttpInstances = 0
param reportRetentionDays = 1
