/** Catches what fails while a part of the window is drawn, so that the rest goes on. */
import { Component, type ReactNode } from 'react';
import type { FaultPlace } from '../../preload/contract/faults.ts';
import { reportFault } from '../app/faults.ts';

export interface BoundaryProps {
  readonly where: FaultPlace;
  /** What is shown: a fault belongs to it, and goes when something else is. */
  readonly shows?: unknown;
  /** Stands in the stead of what failed; `retry` draws that again. */
  readonly instead: (retry: () => void, error: unknown) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failure: { readonly error: unknown } | null;
  readonly shows: unknown;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null, shows: this.props.shows };

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'failure'> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ shows }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return shows === state.shows ? null : { failure: null, shows };
  }

  override componentDidCatch(error: unknown): void {
    reportFault(this.props.where, 'window/render', error);
  }

  readonly #retry = () => this.setState({ failure: null });

  override render(): ReactNode {
    const { instead, children } = this.props;
    const { failure } = this.state;
    return failure === null ? children : instead(this.#retry, failure.error);
  }
}
