import { Component } from 'react'
import type { ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** What to show instead; `retry` draws the broken part anew. */
  readonly renderFallback: (retry: () => void, error: unknown) => ReactNode
  readonly children: ReactNode
}

/** Keeps a bug in one part from taking the page with it. */
export class ErrorBoundary extends Component<
  ErrorBoundaryProps,
  { readonly error: unknown; readonly isBroken: boolean }
> {
  override state = { error: null, isBroken: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return this.props.renderFallback(() => this.setState({ error: null, isBroken: false }), this.state.error)
  }
}
