import type { GenerateInput } from '../request.ts';
import { graphql, literal } from './literal.ts';
import type { Snippet, SnippetSource } from './snippet.ts';

/** One document that runs as it is in any GraphQL client: the request is the default value of its variable. */
export function graphqlSnippet({ input }: SnippetSource): Snippet {
  const code = `mutation Generate(
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

# Then, with the id, until the status is COMPLETED, FAILED or CANCELED:
# query { generation(id: "gen_…") { status progress url error { code message } } }
`;
  return { id: 'graphql', label: 'GraphQL', language: 'graphql', code };
}

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
