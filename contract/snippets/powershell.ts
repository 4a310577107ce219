import { headers } from '../limits.ts';
import { commentLines, keyNote, patience } from './patience.ts';
import { patientPowershell } from './powershell-production.ts';
import { quotePowershell } from './powershell-quote.ts';
import { requestText } from './request-json.ts';
import { generationDocument, pollSeconds, type SnippetSource } from './snippet.ts';

/**
 * A script for Windows PowerShell 5.1 and PowerShell 7. The request is a verbatim here-string, in which no character
 * means anything; JSON has no line that could end it.
 */
export function powershellScript(source: SnippetSource): string {
  const parts = [head(source), source.style === 'production' ? patientPowershell : call, request(source)];
  const end = source.follow === 'webhook' ? [webhookNote] : [poll(source), save];
  return [...parts, ...end].join('\n');
}

function head({ endpoint, style }: SnippetSource): string {
  const version = style === 'production' ? '#requires -Version 7\n' : '';
  return `${version}$api = ${quotePowershell(endpoint)}\n`;
}

const call = `function Invoke-Doitong {
  param([string] $Body, [hashtable] $Headers = @{})
  $Headers.Authorization = "Bearer $env:DOITONG_API_KEY"
  $options = @{
    Uri = $api
    Method = 'Post'
    Headers = $Headers
    ContentType = 'application/json; charset=utf-8'
    Body = $Body -replace '\\r?\\n'
  }
  $answer = Invoke-RestMethod @options
  if ($answer.errors) {
    throw "$($answer.errors[0].extensions.code): $($answer.errors[0].message)"
  }
  $answer.data
}
`;

function request(source: SnippetSource): string {
  const { idempotencyKey, style } = source;
  const key = idempotencyKey === undefined ? '[guid]::NewGuid().ToString()' : quotePowershell(idempotencyKey);
  const note = `${commentLines(keyNote, '#')}\n`;
  return `# Line breaks are taken out before it is sent.
$request = @'
${requestText(source)}
'@
${style === 'production' ? note : ''}$key = ${key}
$answer = Invoke-Doitong $request @{ '${headers.idempotencyKey}' = $key }
$generation = $answer.generate
"Submitted $($generation.id)"
`;
}

function poll({ style }: SnippetSource): string {
  const deadline = `$giveUpAt = (Get-Date).AddMinutes(${patience.generationMinutes})\n`;
  const check = `  if ((Get-Date) -gt $giveUpAt) { throw "$($generation.id) takes too long" }\n`;
  const isProduction = style === 'production';
  return `$query = @'
${generationDocument}
'@
$variables = @{ id = $generation.id }
$question = @{ query = $query; variables = $variables } | ConvertTo-Json
${isProduction ? deadline : ''}while ($generation.status -in 'QUEUED', 'PROCESSING') {
${isProduction ? check : ''}  Start-Sleep -Seconds ${pollSeconds}
  $generation = (Invoke-Doitong $question).generation
}
if ($generation.status -ne 'COMPLETED') {
  throw "$($generation.status): $($generation.error.message)"
}
`;
}

const save = `$name = Split-Path ([uri] $generation.url).AbsolutePath -Leaf
Invoke-WebRequest $generation.url -OutFile $name -UseBasicParsing
"Saved as $name"
`;

const webhookNote = `# The end comes as a signed POST to webhookUrl. JavaScript, Apollo
# and Python show a receiver.
`;
