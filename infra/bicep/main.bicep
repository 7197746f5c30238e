// Everything but the event subscription, which can be made only when the code is in place (events.bicep).
targetScope = 'subscription'

@description('The environment: part of every name.')
@allowed([ 'dev', 'prod' ])
param environmentName string

@description('The municipality, as short as it is known by: part of every name.')
@minLength(2)
@maxLength(9)
param municipality string

@description('Where everything lies. Only regions in the EU: the data may not leave it.')
@allowed([
  'francecentral'
  'germanywestcentral'
  'italynorth'
  'northeurope'
  'polandcentral'
  'spaincentral'
  'swedencentral'
  'westeurope'
])
param location string = 'swedencentral'

@description('Who is told of files that belong to no plan, of what fails, and of what is spent.')
param operationsAddress string

@description('Graph sends mail from the mailbox. Outbox writes it to the instance, where it is lost: for an environment whose mail must reach nobody.')
@allowed([ 'Graph', 'Outbox' ])
param mailTransport string

@description('The one mailbox that mail is sent from; empty with Outbox.')
param mailbox string = ''

@description('The client id of the app registration that scripts/register-app.ps1 made; empty: the API has its function keys alone.')
param apiClientId string = ''

@description('The API of Statistikbanken, without its path; empty: not asked.')
param statbankAddress string = ''

@description('The API of Uddannelsesstatistik, without its path; empty: not asked. Its key is put in the key vault by a person.')
param educationStatisticsAddress string = ''

@description('Instances that are kept warm for HTTP; 0 costs nothing, and the first call of the day then waits.')
@minValue(0)
@maxValue(5)
param alwaysReadyHttpInstances int = 0

@description('Whether the serving account takes shared keys. Power BI readers whose organisation cannot sign in with Entra ID need one; leave it off otherwise.')
param servingAllowsSharedKey bool = false

@description('Whether the private accounts are reached through a virtual network only. Files are then dropped from inside that network too.')
param privateNetwork bool = false

@description('How long a sent report cannot be changed or deleted, in days. At most the deletion deadline, 5 years after the plan.')
@minValue(1)
@maxValue(1826)
param reportRetentionDays int

@description('The Entra ID group of those who read the serving tables; empty: none.')
param readersGroupId string = ''

@description('The Entra ID group of those who drop files; empty: none.')
param suppliersGroupId string = ''

@description('What may be spent in a month, in the currency of the subscription.')
@minValue(1)
param monthlyBudget int

@description('The first day of the month of the first deployment, as yyyy-MM-01. A budget that is there keeps its start.')
param budgetStart string

var workload = 'pipeline'
var suffix = '${workload}-${municipality}-${environmentName}'
var unique = take(uniqueString(subscription().id, municipality, environmentName), 5)
var tags = {
  workload: workload
  municipality: municipality
  environment: environmentName
  'azd-env-name': environmentName
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${suffix}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: { name: 'id-${suffix}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: {
    suffix: suffix
    location: location
    tags: tags
    operationsAddress: operationsAddress
    publisherPrincipalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    namePart: '${municipality}${environmentName}${unique}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    appPrincipalId: identity.outputs.principalId
    readersGroupId: readersGroupId
    suppliersGroupId: suppliersGroupId
    servingAllowsSharedKey: servingAllowsSharedKey
    privateNetwork: privateNetwork
    reportRetentionDays: reportRetentionDays
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  name: 'network'
  params: {
    suffix: suffix
    location: location
    tags: tags
    dropAccountName: storage.outputs.dropName
    storageAccountName: storage.outputs.storageName
    hostAccountName: storage.outputs.hostName
  }
}

module keyVault 'modules/key-vault.bicep' = if (!empty(educationStatisticsAddress)) {
  scope: group
  name: 'key-vault'
  params: {
    name: 'kv-${take(municipality, 6)}-${environmentName}-${unique}'
    location: location
    tags: tags
    readerPrincipalId: identity.outputs.principalId
  }
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  name: 'function-app'
  params: {
    suffix: suffix
    unique: unique
    location: location
    tags: tags
    identityName: identity.outputs.name
    componentName: monitoring.outputs.componentName
    dropAccountName: storage.outputs.dropName
    storageAccountName: storage.outputs.storageName
    servingAccountName: storage.outputs.servingName
    hostAccountName: storage.outputs.hostName
    packageContainer: storage.outputs.packageContainer
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    alwaysReadyHttpInstances: alwaysReadyHttpInstances
    apiClientId: apiClientId
    operationsAddress: operationsAddress
    mailTransport: mailTransport
    mailbox: mailbox
    statbankAddress: statbankAddress
    educationStatisticsAddress: educationStatisticsAddress
    educationStatisticsKeyUri: empty(educationStatisticsAddress) ? '' : keyVault!.outputs.educationStatisticsKeyUri
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    suffix: suffix
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  name: 'budget'
  params: {
    name: 'budget-${suffix}'
    amount: monthlyBudget
    startDate: budgetStart
    address: operationsAddress
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = functionApp.outputs.name
output FUNCTION_APP_HOST string = functionApp.outputs.hostName
output DROP_ACCOUNT_NAME string = storage.outputs.dropName
output HOST_ACCOUNT_NAME string = storage.outputs.hostName
