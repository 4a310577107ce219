import { Component, type ReactNode } from 'react';
import { BrokenPage } from '#components/shell/broken-page.tsx';
import type { Locale } from '#i18n/routing.ts';

interface Props {
  readonly locale: Locale;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** In place of an island that threw: says that it broke, and renders it anew when it is asked to. */
export class IslandBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    console.error('A part of the page broke.', error);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <BrokenPage locale={this.props.locale} error={error} retry={() => this.setState({ error: null })} />
    );
  }
}
