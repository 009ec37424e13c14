/** Whether a button of the mouse, a finger or a pen is down: a press under way must not lose its target. */

let isDown = false;

/** Gives the function that ends it. */
export function watchPointer(): () => void {
  const down = () => {
    isDown = true;
  };
  const up = () => {
    isDown = false;
  };
  window.addEventListener('pointerdown', down, true);
  window.addEventListener('pointerup', up, true);
  window.addEventListener('pointercancel', up, true);
  window.addEventListener('blur', up);
  return () => {
    window.removeEventListener('pointerdown', down, true);
    window.removeEventListener('pointerup', up, true);
    window.removeEventListener('pointercancel', up, true);
    window.removeEventListener('blur', up);
  };
}

export const isPointerDown = (): boolean => isDown;
