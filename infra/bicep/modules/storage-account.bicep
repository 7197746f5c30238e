// One storage account by the rules that all four share: Entra ID only, TLS 1.2, nothing public, logs of who read what.

type deletionRule = {
  @description('The container whose blobs are deleted.')
  container: string
  @description('Days since the blob was made.')
  days: int
}

@minLength(3)
@maxLength(24)
param name string
param location string
param tags object
param workspaceId string
param privateNetwork bool
param containers string[]
param tables string[]
param queues string[]

@description('Containers besides them, whose blobs can be neither changed nor deleted while the period lasts.')
param immutableContainers string[] = []

@description('The period, in days.')
param immutableDays int = 1

@description('Days that a deleted blob or container can be got back; 0: it is gone at once.')
param deletedBlobDays int = 0

@description('Days that a previous version is kept; 0: there are no versions.')
param previousVersionDays int = 0

param deletionRules deletionRule[] = []

// Keys cannot be tied to a person or limited to reading, so they are off unless an account of published figures must be read by a program
// that knows nothing else.
param allowSharedKeyAccess bool = false

var recovers = deletedBlobDays > 0
var keepsVersions = previousVersionDays > 0

var blobRules = [for rule in deletionRules: {
  name: 'slet-${rule.container}'
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: { blobTypes: [ 'blockBlob' ], prefixMatch: [ '${rule.container}/' ] }
    actions: {
      baseBlob: { delete: { daysAfterCreationGreaterThan: rule.days } }
    }
  }
}]

var versionRules = [
  {
    name: 'slet-tidligere-udgaver'
    enabled: true
    type: 'Lifecycle'
    definition: {
      filters: { blobTypes: [ 'blockBlob' ] }
      actions: {
        version: { delete: { daysAfterCreationGreaterThan: previousVersionDays } }
      }
    }
  }
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: allowSharedKeyAccess
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
    // Closed to all but private endpoints and the platform's own services (Event Grid writes what it could not deliver).
    networkAcls: { bypass: 'AzureServices', defaultAction: privateNetwork ? 'Deny' : 'Allow' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: keepsVersions
    deleteRetentionPolicy: recovers ? { enabled: true, days: deletedBlobDays } : { enabled: false }
    containerDeleteRetentionPolicy: recovers ? { enabled: true, days: deletedBlobDays } : { enabled: false }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for container in containers: {
  parent: blobs
  name: container
  properties: { publicAccess: 'None' }
}]

resource writtenOnce 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for container in immutableContainers: {
  parent: blobs
  name: container
  properties: { publicAccess: 'None' }
}]

// Left unlocked: a locked policy can never be undone, so locking it is a person's decision (docs/not-run.md).
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = [for (container, index) in immutableContainers: {
  parent: writtenOnce[index]
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: immutableDays
    allowProtectedAppendWrites: false
  }
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource storageQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for queue in queues: {
  parent: queueService
  name: queue
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource storageTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [for table in tables: {
  parent: tableService
  name: table
}]

resource deletions 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = if (!empty(deletionRules) || keepsVersions) {
  parent: account
  name: 'default'
  properties: {
    policy: { rules: concat(blobRules, keepsVersions ? versionRules : []) }
  }
}

// Who read, wrote and deleted what: needed to tell what left if something did. The logs hold the names of blobs.
resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'adgang'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'adgang'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'adgang'
  scope: queueService
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
    ]
  }
}

output name string = account.name
