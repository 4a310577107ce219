import { headers } from '../limits.ts';
import { lastingLines, noAnswer, passingCodes, patience } from './patience.ts';

/** `Invoke-Doitong` for PowerShell 7, sending again while that can help. Windows PowerShell 5.1 hides the body of refusals. */
export const patientPowershell = `function Invoke-Doitong {
  param([string] $Body, [hashtable] $Headers = @{})
  $Headers.Authorization = "Bearer $env:DOITONG_API_KEY"
  $options = @{
    Uri = $api
    Method = 'Post'
    Headers = $Headers
    ContentType = 'application/json; charset=utf-8'
    Body = $Body -replace '\\r?\\n'
    TimeoutSec = ${patience.timeoutSeconds}
    SkipHttpErrorCheck = $true
  }
  for ($attempt = 1; ; $attempt++) {
    $retryAfter = 0
    try {
      $response = Invoke-WebRequest @options
      $retryAfter = [int] "$($response.Headers.'${headers.retryAfter}')"
      $answer = $response.Content | ConvertFrom-Json
      if (-not $answer.errors) { return $answer.data }
      $code = $answer.errors[0].extensions.code
      $message = $answer.errors[0].message
    } catch {
      $code = '${noAnswer}' # none in time, or none in JSON
      $message = $_.Exception.Message
    }
    $isLast = $attempt -eq ${patience.attemptsMax} -or $retryAfter -gt ${patience.retryAfterSecondsMax}
    if ($isLast -or -not (Test-Passing $code)) {
      throw "\${code}: $message"
    }
    $ceiling = [math]::Min(${patience.backoffSecondsMax}, [math]::Pow(2, $attempt))
    $backoff = Get-Random -Minimum 0.0 -Maximum $ceiling
    Start-Sleep -Milliseconds (1000 * ($retryAfter + $backoff))
  }
}

# Whether the same request can succeed later.
function Test-Passing([string] $Code) {
  switch -CaseSensitive ($Code) {
${[noAnswer, ...passingCodes].map((code) => `    '${code}' { return $true }`).join('\n')}
${lastingLines((code) => `    '${code}' { return $false }`, '#')}
    default { throw "Unknown error code: $Code" }
  }
}
`;
