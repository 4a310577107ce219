export default function PlaygroundPage() {
  return <h1 className="page pt-8">Playground</h1>;
}
