<#
.SYNOPSIS
Registers the API in Entra ID, with the roles Leverandoer, Sekretariat and Drift, and prints its client id for PIPELINE_API_CLIENT_ID.

.DESCRIPTION
Bicep makes no app registrations without its Graph extension, which would be fetched. Needs the Azure CLI, signed in as someone who may
register applications. No secret is made: the API only checks tokens. Safe to run again: an id that is there is kept.

.PARAMETER Municipality
The municipality, as in the names of the resources.

.PARAMETER EnvironmentName
dev or prod.

.EXAMPLE
./register-app.ps1 -Municipality holbaek -EnvironmentName dev
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [ValidatePattern('^[a-z0-9]{2,9}$')] [string] $Municipality,
    [Parameter(Mandatory)] [ValidateSet('dev', 'prod')] [string] $EnvironmentName
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$displayName = "pipeline-$Municipality-$EnvironmentName"

# The values are those that functions/CallerRoles.cs knows; the texts are what whoever assigns them sees.
$roles = [ordered]@{
    Leverandoer = 'Afleverer filer og ser, hvad der blev af dem.'
    Sekretariat = 'Ser også de tekster, der blev fundet i afviste filer, og afgør tvivl om rapporter.'
    Drift       = 'Holder øje med leverancer og fejl.'
}

$found = @(az ad app list --filter "displayName eq '$displayName'" | ConvertFrom-Json)
if ($found.Count -gt 1) {
    throw "There are $($found.Count) registrations called ${displayName}: delete the wrong ones."
}

$app = if ($found.Count -eq 1) { $found[0] } else { az ad app create --display-name $displayName --sign-in-audience AzureADMyOrg | ConvertFrom-Json }

$appRoles = @(foreach ($role in $roles.GetEnumerator()) {
    $there = $app.appRoles | Where-Object value -EQ $role.Key
    @{
        id                 = if ($there) { $there.id } else { [guid]::NewGuid().ToString() }
        value              = $role.Key
        displayName        = $role.Key
        description        = $role.Value
        allowedMemberTypes = @('User', 'Application')
        isEnabled          = $true
    }
})

# One call to Microsoft Graph: roles, the address that tokens are for, and tokens of the second version.
$change = @{
    appRoles       = $appRoles
    identifierUris = @("api://$($app.appId)")
    api            = @{ requestedAccessTokenVersion = 2 }
}
$file = New-TemporaryFile
try {
    $change | ConvertTo-Json -Depth 5 | Set-Content -Path $file -Encoding utf8NoBOM
    az rest --method PATCH --url "https://graph.microsoft.com/v1.0/applications/$($app.id)" --headers 'Content-Type=application/json' --body "@$file"
}
finally {
    Remove-Item $file
}

# Only those who are given a role get a token.
if (-not (az ad sp list --filter "appId eq '$($app.appId)'" | ConvertFrom-Json)) {
    az ad sp create --id $app.appId | Out-Null
}
az ad sp update --id $app.appId --set appRoleAssignmentRequired=true

Write-Output $app.appId
