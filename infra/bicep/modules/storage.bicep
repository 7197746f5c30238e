// The four accounts (docs/settings.md): what each holds, how long what is deleted can be got back, and who may do what.
// The names of containers and tables are those of storage/StorageNames.cs; a test holds the two against each other.

param namePart string
param location string
param tags object
param workspaceId string
param appPrincipalId string
param readersGroupId string
param suppliersGroupId string
param servingAllowsSharedKey bool
param privateNetwork bool
param reportRetentionDays int

// The app itself removes refused files after 14 days and quarantined ones after 7; the rules here are for when it does not run. Refused files are
// gone within 30 days, the days of the rule, of a previous version and of soft delete together (18 + 1 + 7), with four to spare for the platform,
// which looks once a day and takes its time. So are the rows of what was wrong with them: 14 days in the table, then 7 + 1 + 7 in the last export.
var refusedDays = 18
var exportDays = 7
var previousVersionDays = 1
var deletedBlobDays = 7
var quarantinedDays = 8
var undeliveredDays = 14

module drop 'storage-account.bicep' = {
  name: 'storage-drop'
  params: {
    name: 'stdrop${namePart}'
    location: location
    tags: union(tags, { connection: 'Drop' })
    workspaceId: workspaceId
    privateNetwork: privateNetwork
    // No soft delete and no versions: what is deleted here is gone. The inbox has no rule; what lies there waits for someone.
    containers: [ 'indbakke', 'karantaene' ]
    tables: []
    // Where the host puts an event of the inbox that it tried five times in vain.
    queues: [ 'webjobs-blobtrigger-poison' ]
    deletionRules: [
      { container: 'karantaene', days: quarantinedDays }
    ]
  }
}

module storage 'storage-account.bicep' = {
  name: 'storage-storage'
  params: {
    name: 'stmain${namePart}'
    location: location
    tags: union(tags, { connection: 'Storage' })
    workspaceId: workspaceId
    privateNetwork: privateNetwork
    containers: [ 'arkiv', 'afvist', 'vurdering', 'eksport' ]
    immutableContainers: [ 'rapporter' ]
    immutableDays: reportRetentionDays
    tables: [ 'observationer', 'leverancer', 'afvisninger', 'rapporter', 'forsendelser', 'offentliggjort', 'gendannelser' ]
    queues: []
    deletedBlobDays: deletedBlobDays
    previousVersionDays: previousVersionDays
    deletionRules: [
      { container: 'afvist', days: refusedDays }
      { container: 'eksport', days: exportDays }
    ]
  }
}

module serving 'storage-account.bicep' = {
  name: 'storage-serving'
  params: {
    name: 'stserv${namePart}'
    location: location
    tags: union(tags, { connection: 'Serving' })
    workspaceId: workspaceId
    // Power BI reads from outside any network of ours, and everything here is published and suppressed.
    privateNetwork: false
    allowSharedKeyAccess: servingAllowsSharedKey
    containers: []
    tables: [ 'indikatorstatus', 'indikatorserie', 'kriteriestatus', 'dimomraade', 'dimindikator', 'dimperiode' ]
    queues: []
  }
}

module host 'storage-account.bicep' = {
  name: 'storage-host'
  params: {
    name: 'sthost${namePart}'
    location: location
    tags: union(tags, { connection: 'AzureWebJobsStorage' })
    workspaceId: workspaceId
    privateNetwork: privateNetwork
    // The program as it was deployed, and the events that Event Grid could not deliver. The host makes its own containers and queues.
    containers: [ 'pakke', 'ikke-leveret' ]
    tables: []
    queues: []
    deletionRules: [
      { container: 'ikke-leveret', days: undeliveredDays }
    ]
  }
}

// The host's blob trigger keeps leases and receipts and fills a poison queue: it asks for Owner and for queues, by Microsoft's documentation.
module dropRoles 'storage-roles.bicep' = {
  name: 'roles-drop'
  params: {
    accountName: drop.outputs.name
    principalId: appPrincipalId
    roles: [ 'Storage Blob Data Owner', 'Storage Queue Data Contributor' ]
  }
}

module storageRoles 'storage-roles.bicep' = {
  name: 'roles-storage'
  params: {
    accountName: storage.outputs.name
    principalId: appPrincipalId
    roles: [ 'Storage Blob Data Contributor', 'Storage Table Data Contributor' ]
  }
}

module servingRoles 'storage-roles.bicep' = {
  name: 'roles-serving'
  params: {
    accountName: serving.outputs.name
    principalId: appPrincipalId
    roles: [ 'Storage Table Data Contributor' ]
  }
}

// The host's own: locks and keys in blobs, its blob queue, and the table of its diagnostic events.
module hostRoles 'storage-roles.bicep' = {
  name: 'roles-host'
  params: {
    accountName: host.outputs.name
    principalId: appPrincipalId
    roles: [ 'Storage Blob Data Owner', 'Storage Queue Data Contributor', 'Storage Table Data Contributor' ]
  }
}

module readerRoles 'storage-roles.bicep' = if (!empty(readersGroupId)) {
  name: 'roles-readers'
  params: {
    accountName: serving.outputs.name
    principalId: readersGroupId
    principalType: 'Group'
    roles: [ 'Storage Table Data Reader' ]
  }
}

// Suppliers reach the inbox and nothing else of the account.
module supplierRoles 'container-role.bicep' = if (!empty(suppliersGroupId)) {
  name: 'roles-suppliers'
  params: {
    accountName: drop.outputs.name
    containerName: 'indbakke'
    principalId: suppliersGroupId
    principalType: 'Group'
    role: 'Storage Blob Data Contributor'
  }
}

output dropName string = drop.outputs.name
output storageName string = storage.outputs.name
output servingName string = serving.outputs.name
output hostName string = host.outputs.name
output packageContainer string = 'pakke'
