/** Catches what fails while a part of the window is drawn, so that the rest goes on. */
import { Component, type ReactNode } from 'react';
import type { FaultPlace } from '../../preload/contract/faults.ts';
import { reportFault } from '../app/faults.ts';

export interface BoundaryProps {
  readonly where: FaultPlace;
  /** What is shown: a fault belongs to it, and goes when something else is. */
  readonly shows?: unknown;
  /** Stands in the stead of what failed; `retry` draws that again. */
  readonly instead: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
  readonly shows: unknown;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, shows: this.props.shows };

  static getDerivedStateFromError(): Pick<BoundaryState, 'hasFailed'> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ shows }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return shows === state.shows ? null : { hasFailed: false, shows };
  }

  override componentDidCatch(error: unknown): void {
    reportFault(this.props.where, 'window/render', error);
  }

  readonly #retry = () => this.setState({ hasFailed: false });

  override render(): ReactNode {
    const { instead, children } = this.props;
    return this.state.hasFailed ? instead(this.#retry) : children;
  }
}
