import { headers } from '../limits.ts';
import { indent } from './indent.ts';
import { lastingLines, noAnswer, passingCodes, patience } from './patience.ts';

/** The imports that the two functions below need, in the order of the alphabet. */
export const callImports = ['os'];
export const patientCallImports = ['os', 'random', 'time'];

/** The header of every call. */
export const pythonAuth = `AUTH = {
    "Authorization": f"Bearer {os.environ['DOITONG_API_KEY']}",
}
`;

/** `call(query, variables, **headers)`: the data of an answer. */
export function pythonCall(endpoint: string): string {
  return `def call(query, variables, **headers):
    response = requests.post(
        ${JSON.stringify(endpoint)},
        json={"query": query, "variables": variables},
        headers={**AUTH, **headers},
        timeout=${patience.timeoutSeconds},
    )
    answer = response.json()
    if answer.get("errors"):
        error = answer["errors"][0]
        code = error.get("extensions", {}).get("code")
        raise RuntimeError(f"{code}: {error['message']}")
    return answer["data"]
`;
}

/** The same, sending again while that can help: after no answer and after a passing code, with full jitter. */
export function patientPythonCall(endpoint: string): string {
  return `def call(query, variables, **headers):
    for attempt in range(1, ${patience.attemptsMax + 1}):
        data, code, message, retry_after = send(query, variables, headers)
        if code is None:
            return data
        is_last = attempt == ${patience.attemptsMax} or retry_after > ${patience.retryAfterSecondsMax}
        if is_last or not is_passing(code):
            raise RuntimeError(f"{code}: {message}")
        backoff = random.uniform(0, min(${patience.backoffSecondsMax}, 2**attempt))
        time.sleep(retry_after + backoff)


def send(query, variables, headers):
    retry_after = 0
    try:
        response = requests.post(
            ${JSON.stringify(endpoint)},
            json={"query": query, "variables": variables},
            headers={**AUTH, **headers},
            timeout=${patience.timeoutSeconds},
        )
        seconds = response.headers.get("${headers.retryAfter}", "")
        retry_after = int(seconds) if seconds.isdigit() else 0
        answer = response.json()
    except (requests.RequestException, ValueError) as error:
        # No answer in time, or none in JSON.
        return None, "${noAnswer}", str(error), retry_after
    if not answer.get("errors"):
        return answer["data"], None, None, 0
    error = answer["errors"][0]
    code = error.get("extensions", {}).get("code", "")
    return None, code, error["message"], retry_after


PASSING = {
${[noAnswer, ...passingCodes].map((code) => `    "${code}",`).join('\n')}
}
LASTING = {
${lastingLines((code) => `    "${code}",`, ' #')}
}


def is_passing(code):
    if code not in PASSING | LASTING:
        raise RuntimeError(f"Unknown error code: {code}")
    return code in PASSING
`;
}

/** A document as a constant. */
export function pythonDocument(name: string, document: string): string {
  return `${name} = """\n${indent(document, 4)}\n"""\n`;
}
