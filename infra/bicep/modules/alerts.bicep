// Whatever a person must be told of, as searches in the logs. Event ids are those of the code's LoggerMessage attributes and the names of
// functions those of its Function attributes; a test holds them against each other.

param suffix string
param location string
param tags object
param workspaceId string
param actionGroupId string

// Windows overlap, because logs arrive late. What must not wait, what must be seen today, what should be seen this week:
var critical = 0
var error = 1
var warning = 2

var alerts = [
  {
    name: 'leverance-fejlet'
    text: 'A delivery failed five times by our fault and waits for a person (Fejlet).'
    severity: critical
    frequency: 'PT15M'
    window: 'PT30M'
    range: 'PT30M'
    query: '''
AppTraces
| where tostring(Properties.EventId) == '1002'
'''
  }
  {
    name: 'giftig-besked'
    text: 'The host gave up an event of the inbox and put it on the queue webjobs-blobtrigger-poison. The sweep goes on trying.'
    severity: error
    frequency: 'PT15M'
    window: 'PT30M'
    range: 'PT30M'
    query: '''
StorageQueueLogs
| where OperationName == 'PutMessage' and Uri has 'webjobs-blobtrigger-poison'
'''
  }
  {
    name: 'afvist-over-et-doegn'
    text: 'A file was refused more than a day ago, and no right one of the same name has come since.'
    severity: warning
    frequency: 'PT6H'
    window: 'P1D'
    range: 'P2D'
    query: '''
AppTraces
| where tostring(Properties.EventId) == '1001'
| extend Plan = tostring(Properties.Plan), FileName = tostring(Properties.FileName), State = tostring(Properties.State)
| summarize arg_max(TimeGenerated, State) by Plan, FileName
| where State == 'Afvist' and TimeGenerated < ago(1d)
| project Plan, FileName
'''
  }
  {
    name: 'rapport-ikke-sendt'
    text: 'A report was due today and was not sent: nothing was evaluated, it was held back, a mail failed, or the run did.'
    severity: critical
    frequency: 'PT1H'
    window: 'PT2H'
    range: 'PT2H'
    query: '''
union
  (AppTraces | where tostring(Properties.EventId) in ('1202', '1204', '1205', '1206')),
  (AppRequests | where OperationName == 'PrepareMeetings' and Success == false)
'''
  }
  {
    name: 'mail-uvis'
    text: 'Nobody can tell whether a mail was sent (Uvis). It is never sent again blindly: a person must look.'
    severity: critical
    frequency: 'PT15M'
    window: 'PT30M'
    range: 'PT30M'
    query: '''
AppTraces
| where tostring(Properties.EventId) == '1203'
'''
  }
  {
    name: 'mail-venter-efter-gendannelse'
    text: 'Tables were restored, and mail waits for a person to confirm that it may be sent.'
    severity: error
    frequency: 'PT1H'
    window: 'PT2H'
    range: 'PT2H'
    query: '''
AppTraces
| where tostring(Properties.EventId) == '1505'
'''
  }
  {
    name: 'ingen-koersel-i-26-timer'
    text: 'A timer that runs every day or more often has not succeeded for 26 hours.'
    severity: error
    frequency: 'PT1H'
    window: 'P1D'
    range: 'P2D'
    query: '''
datatable(Name: string) [ 'SweepInbox', 'FollowMails', 'PrepareMeetings', 'RemoveLeftovers', 'ExportTables', 'EnforceDeadlines' ]
| join kind=leftanti (
    AppRequests
    | where TimeGenerated > ago(26h) and Success == true
    | distinct OperationName
  ) on $left.Name == $right.OperationName
'''
  }
  {
    name: 'svar-5xx'
    text: 'The API answered with an error of ours.'
    severity: warning
    frequency: 'PT15M'
    window: 'PT30M'
    range: 'PT30M'
    query: '''
AppRequests
| where toint(ResultCode) between (500 .. 599)
'''
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for alert in alerts: {
  name: 'alert-${alert.name}-${suffix}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: alert.name
    description: alert.text
    severity: alert.severity
    enabled: true
    scopes: [ workspaceId ]
    evaluationFrequency: alert.frequency
    windowSize: alert.window
    overrideQueryTimeRange: alert.range
    autoMitigate: true
    // The tables are there only once the app has logged.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: alert.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [ actionGroupId ] }
  }
}]
