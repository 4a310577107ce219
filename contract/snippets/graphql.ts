import { headers } from '../limits.ts';
import type { GenerateInput } from '../request.ts';
import { graphql, literal } from './literal.ts';
import type { Snippet, SnippetSource } from './snippet.ts';

/** One document that runs as it is in any GraphQL client: the request is the default value of its variable. */
export function graphqlSnippet({ input, style, follow }: SnippetSource): Snippet {
  const code = `${style === 'production' ? keyNote : ''}mutation Generate(
  $input: GenerateInput! = ${inputLiteral(input)}
) {
  generate(input: $input) {
    id
    status
    progress
    url
    creditCost
    estimatedTime
    error {
      code
      message
    }
  }
}

${follow === 'webhook' ? webhookNote : pollNote}`;
  return { id: 'graphql', label: 'GraphQL', language: 'graphql', code };
}

const keyNote = `# Send the header ${headers.idempotencyKey}: one key for one intent,
# the same on every retry, so that it is charged once.
`;

const pollNote = `# Then, with the id, until it is COMPLETED, FAILED or CANCELED:
# query {
#   generation(id: "gen_…") {
#     status progress url error { code message }
#   }
# }
`;

const webhookNote = `# The end comes as a signed POST to webhookUrl. JavaScript, Apollo
# and Python show a receiver.
`;

const enumFields = new Set(['type', 'priority']);

function inputLiteral(input: GenerateInput): string {
  const fields = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = enumFields.has(name) ? String(value) : literal(value, graphql, 4);
      return `    ${name}: ${text}`;
    });
  return `{\n${fields.join('\n')}\n  }`;
}
