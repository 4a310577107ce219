interface Props {
  /** `options.duration`; empty or null when it is about the whole request. */
  readonly path: string | null;
  readonly message: string;
}

/** What is wrong, and where. Messages of the API mostly begin with the path, which is then not said twice. */
export function PathMessage({ path, message }: Props) {
  if (!path) return message;
  const isSaid = message.startsWith(`${path} `);
  return (
    <>
      <code className="font-medium">{path}</code> {isSaid ? message.slice(path.length + 1) : message}
    </>
  );
}
