using 'main.bicep'

// What differs from one municipality to the next comes from the environment (azd env set, or the workflow's variables, which checks that they
// are there); the values beside them only let the file be compiled alone.
param environmentName = 'prod'
param municipality = readEnvironmentVariable('PIPELINE_MUNICIPALITY', 'demo')
param location = readEnvironmentVariable('AZURE_LOCATION', 'swedencentral')
param operationsAddress = readEnvironmentVariable('PIPELINE_OPERATIONS_ADDRESS', 'drift@example.dk')
param budgetStart = readEnvironmentVariable('PIPELINE_BUDGET_START', '2027-01-01')
param monthlyBudget = 1000

param mailTransport = 'Graph'
param mailbox = readEnvironmentVariable('PIPELINE_MAILBOX', 'helhedsplan@example.dk')
param apiClientId = readEnvironmentVariable('PIPELINE_API_CLIENT_ID', '')
param readersGroupId = readEnvironmentVariable('PIPELINE_READERS_GROUP_ID', '')
param suppliersGroupId = readEnvironmentVariable('PIPELINE_SUPPLIERS_GROUP_ID', '')
param statbankAddress = 'https://api.statbank.dk'
param educationStatisticsAddress = readEnvironmentVariable('PIPELINE_EDUCATION_STATISTICS_ADDRESS', '')
param alwaysReadyHttpInstances = 1
param privateNetwork = true

// Five years: never longer than the plan's own deadline, which is five years after the plan.
param reportRetentionDays = 1826
