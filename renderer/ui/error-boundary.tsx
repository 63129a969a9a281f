import { Component, type ReactNode } from 'react';
import { Broken } from './broken.tsx';

/** Shows words instead of a blank page when rendering fails. The session behind it is not touched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken problem="failed" /> : this.props.children;
  }
}
