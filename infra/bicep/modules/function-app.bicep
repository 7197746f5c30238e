// The functions app on Flex Consumption, its settings, and who may call it. The settings are those that the code reads
// (docs/settings.md); a test starts the code's own readers with them.

param suffix string
param unique string
param location string
param tags object
param identityName string
param componentName string
param dropAccountName string
param storageAccountName string
param servingAccountName string
param hostAccountName string
param packageContainer string
param subnetId string
param alwaysReadyHttpInstances int
param apiClientId string
param operationsAddress string
param mailTransport string
param mailbox string
param statbankAddress string
param educationStatisticsAddress string
param educationStatisticsKeyUri string

// A workbook of 20,000 rows peaks at 590 MB.
var instanceMemoryMB = 2048

// The smallest that the plan takes. The plan's log lets one writer through at a time: more instances would only wait.
var maximumInstances = 40

// Answered without a signed-in caller: Event Grid has a key of its own, and the health page tells nothing of any plan.
var openPaths = [ '/runtime/webhooks/blobs', '/api/health' ]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource drop 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: dropAccountName
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource serving 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: servingAccountName
}

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccountName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'asp-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${suffix}-${unique}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: { minTlsVersion: '1.2', http20Enabled: true }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyHttpInstances == 0 ? [] : [ { name: 'http', instanceCount: alwaysReadyHttpInstances } ]
      }
    }
  }
}

// Nobody deploys with a password. One by one: what these may hold goes by their name, which the compiler cannot tell in a loop.
resource passwordsOfFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource passwordsOfScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

var commonSettings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: component.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: host.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: host.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  Drop__blobServiceUri: drop.properties.primaryEndpoints.blob
  Drop__queueServiceUri: drop.properties.primaryEndpoints.queue
  Drop__credential: 'managedidentity'
  Drop__clientId: identity.properties.clientId
  Storage__blobServiceUri: storage.properties.primaryEndpoints.blob
  Storage__tableServiceUri: storage.properties.primaryEndpoints.table
  Storage__credential: 'managedidentity'
  Storage__clientId: identity.properties.clientId
  Serving__tableServiceUri: serving.properties.primaryEndpoints.table
  Serving__credential: 'managedidentity'
  Serving__clientId: identity.properties.clientId
  Operations__Address: operationsAddress
  Mail__Transport: mailTransport
  // The code believes the header that tells who calls only where the authentication below stands in front.
  Adgang__StolPaaAppService: empty(apiClientId) ? 'false' : 'true'
}

var graphSettings = {
  Mail__Mailbox: mailbox
  Mail__ClientId: identity.properties.clientId
}
var outboxSettings = { Mail__Outbox: '/tmp/udbakke' }
var statbankSettings = { Statistics__StatbankAddress: statbankAddress }
var educationSettings = {
  Statistics__UddannelsesstatistikAddress: educationStatisticsAddress
  // The platform reads the key from the vault; it is in no template, no parameter and no log.
  Statistics__UddannelsesstatistikKey: '@Microsoft.KeyVault(SecretUri=${educationStatisticsKeyUri})'
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    commonSettings,
    mailTransport == 'Graph' ? graphSettings : outboxSettings,
    empty(statbankAddress) ? {} : statbankSettings,
    empty(educationStatisticsAddress) ? {} : educationSettings
  )
}

// Callers show a token of our own app registration. No secret is needed: tokens are checked, nobody is signed in here.
resource authentication 'Microsoft.Web/sites/config@2024-04-01' = if (!empty(apiClientId)) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'Return401'
      excludedPaths: openPaths
    }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: apiClientId
          openIdIssuer: '${az.environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: { allowedAudiences: [ 'api://${apiClientId}', apiClientId ] }
      }
    }
    login: { tokenStore: { enabled: false } }
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
