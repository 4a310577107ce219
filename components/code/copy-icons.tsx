import { Icon } from '#components/ui/icon.tsx';

/** Two sheets, and a tick in their place while the button around them has `data-state="done"`. */
export function CopyIcons() {
  return (
    <>
      <Icon name="copy" />
      <Icon name="check" />
    </>
  );
}
