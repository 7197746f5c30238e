// Holds the one secret that the app needs and no template may know: the key to Uddannelsesstatistik. A person puts it there.
import { roleIds } from 'roles.bicep'

@minLength(3)
@maxLength(24)
param name string
param location string
param tags object
param readerPrincipalId string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, 'Key Vault Secrets User')
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds['Key Vault Secrets User'])
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

// The address of the secret, not the secret.
output educationStatisticsKeyUri string = '${vault.properties.vaultUri}secrets/uddannelsesstatistik'
