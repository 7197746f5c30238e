// The virtual network that the app leaves through, and private endpoints to the accounts that are not for readers.
param suffix string
param location string
param tags object
param dropAccountName string
param storageAccountName string
param hostAccountName string

var services = [ 'blob', 'queue', 'table' ]
var endpoints = [
  { account: dropAccountName, service: 'blob' }
  { account: dropAccountName, service: 'queue' }
  { account: storageAccountName, service: 'blob' }
  { account: storageAccountName, service: 'table' }
  { account: hostAccountName, service: 'blob' }
  { account: hostAccountName, service: 'queue' }
  { account: hostAccountName, service: 'table' }
]

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: 'vnet-${suffix}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [ '10.20.0.0/24' ] }
  }
}

// Flex Consumption asks for a subnet of its own, delegated so.
resource appSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-01-01' = {
  parent: network
  name: 'app'
  properties: {
    addressPrefix: '10.20.0.0/26'
    delegations: [
      { name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }
    ]
  }
}

// One after the other: a network takes one change at a time.
resource endpointSubnet 'Microsoft.Network/virtualNetworks/subnets@2024-01-01' = {
  parent: network
  name: 'lager'
  properties: { addressPrefix: '10.20.0.64/26' }
  dependsOn: [ appSubnet ]
}

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' = [for service in services: {
  name: 'privatelink.${service}.${az.environment().suffixes.storage}'
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (service, index) in services: {
  parent: zones[index]
  name: 'link-${service}'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}]

resource privateEndpoints 'Microsoft.Network/privateEndpoints@2024-01-01' = [for endpoint in endpoints: {
  name: 'pep-${endpoint.account}-${endpoint.service}'
  location: location
  tags: tags
  properties: {
    subnet: { id: endpointSubnet.id }
    privateLinkServiceConnections: [
      {
        name: endpoint.service
        properties: {
          privateLinkServiceId: resourceId('Microsoft.Storage/storageAccounts', endpoint.account)
          groupIds: [ endpoint.service ]
        }
      }
    ]
  }
}]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-01-01' = [for (endpoint, index) in endpoints: {
  parent: privateEndpoints[index]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      { name: endpoint.service, properties: { privateDnsZoneId: zones[indexOf(services, endpoint.service)].id } }
    ]
  }
}]

output appSubnetId string = appSubnet.id
