<#
.SYNOPSIS
Lets the app's identity read and send mail in one mailbox, and in no other.

.DESCRIPTION
RBAC for Applications in Exchange Online: a service principal, a scope of one mailbox, and the roles Application Mail.ReadWrite and
Application Mail.Send within it. Nothing is granted in Entra ID: a permission there reaches every mailbox and would undo the scope.
Needs the module ExchangeOnlineManagement and the role Organization Management. Safe to run again.

.PARAMETER ClientId
The client id of the app's managed identity (az identity show --query clientId).

.PARAMETER ObjectId
The object id of its service principal (az identity show --query principalId).

.PARAMETER Mailbox
The address of the mailbox that mail is sent from.

.PARAMETER OtherMailbox
The address of any other mailbox, to see that it is out of reach.

.EXAMPLE
./grant-mail-access.ps1 -ClientId … -ObjectId … -Mailbox helhedsplan@example.dk -OtherMailbox post@example.dk
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [guid] $ClientId,
    [Parameter(Mandatory)] [guid] $ObjectId,
    [Parameter(Mandatory)] [ValidatePattern('^[^@''\s]+@[^@''\s]+$')] [string] $Mailbox,
    [Parameter(Mandatory)] [ValidatePattern('^[^@''\s]+@[^@''\s]+$')] [string] $OtherMailbox
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$displayName = "Pipeline $ClientId"
$scopeName = "Pipeline $Mailbox"
$roles = 'Application Mail.ReadWrite', 'Application Mail.Send'

Connect-ExchangeOnline -ShowBanner:$false
try {
    if (-not (Get-ServicePrincipal | Where-Object AppId -EQ $ClientId.ToString())) {
        New-ServicePrincipal -AppId $ClientId -ObjectId $ObjectId -DisplayName $displayName | Out-Null
    }

    $filter = "PrimarySmtpAddress -eq '$Mailbox'"
    if (Get-ManagementScope | Where-Object Name -EQ $scopeName) {
        Set-ManagementScope -Identity $scopeName -RecipientRestrictionFilter $filter
    }
    else {
        New-ManagementScope -Name $scopeName -RecipientRestrictionFilter $filter | Out-Null
    }

    $recipients = @(Get-Recipient -Filter $filter)
    if ($recipients.Count -ne 1) {
        throw "The scope holds $($recipients.Count) mailboxes instead of one: see whether $Mailbox is a mailbox's primary address."
    }

    foreach ($role in $roles) {
        $name = "Pipeline $role $Mailbox"
        if (-not (Get-ManagementRoleAssignment | Where-Object Name -EQ $name)) {
            New-ManagementRoleAssignment -Name $name -App $ObjectId -Role $role -CustomResourceScope $scopeName | Out-Null
        }
    }

    foreach ($address in $Mailbox, $OtherMailbox) {
        $expected = $address -eq $Mailbox
        foreach ($answer in Test-ServicePrincipalAuthorization -Identity $ObjectId -Resource $address | Where-Object RoleName -In $roles) {
            if ([bool]::Parse($answer.InScope) -ne $expected) {
                throw "$($answer.RoleName) is $(if ($expected) { 'not ' })in reach of ${address}: look at the assignments of $displayName."
            }
        }
    }

    Write-Output "$displayName may read and send in $Mailbox, and not in $OtherMailbox. It may take an hour before it holds."
}
finally {
    Disconnect-ExchangeOnline -Confirm:$false
}
