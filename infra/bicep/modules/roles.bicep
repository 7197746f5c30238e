// The ids of Azure's built-in roles, by the names that Azure gives them. Source: Microsoft's documentation, "Azure built-in roles".
@export()
var roleIds = {
  'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6'
  'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb'
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  'Storage Table Data Reader': '76199698-9eea-4c19-bc75-cec21354c6b6'
}

@export()
type roleName = 'Key Vault Secrets User' | 'Monitoring Metrics Publisher' | 'Storage Blob Data Contributor' | 'Storage Blob Data Owner' | 'Storage Queue Data Contributor' | 'Storage Table Data Contributor' | 'Storage Table Data Reader'
