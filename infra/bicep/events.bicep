// Tells the app of new files in the inbox. Deployed after the code: the key of its webhook is made when the app first starts.

param functionAppName string
param dropAccountName string
param hostAccountName string

@description('The municipality and environment, as in the names of main.bicep.')
param suffix string

param location string = resourceGroup().location

var function = 'TakeDelivery'
var undelivered = 'ikke-leveret'
var blobDataContributor = 'Storage Blob Data Contributor'

// Event Grid tries for a day; what is then still undelivered is kept, and the sweep has long since taken the file.
var longestDays = 1
var mostAttempts = 30

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource drop 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: dropAccountName
}

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: 'evgt-${suffix}'
  location: location
  tags: drop.tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: drop.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

module deadLetterRole 'modules/container-role.bicep' = {
  name: 'role-undelivered'
  params: {
    accountName: host.name
    containerName: undelivered
    principalId: topic.identity.principalId
    role: blobDataContributor
  }
}

resource inbox 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'indbakke'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        // The key is read here and goes nowhere else: neither a parameter nor an output has it.
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${function}&code=${listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: [ 'Microsoft.Storage.BlobCreated' ]
      subjectBeginsWith: '/blobServices/default/containers/indbakke/'
    }
    retryPolicy: {
      maxDeliveryAttempts: mostAttempts
      eventTimeToLiveInMinutes: longestDays * 24 * 60
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: host.id, blobContainerName: undelivered }
      }
    }
  }
  dependsOn: [ deadLetterRole ]
}
