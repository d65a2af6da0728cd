'use client'
import { Tooltip } from '../overlays/tooltip.tsx'
import { PlainIconButton, type PlainIconButtonProps } from './plain-icon-button.tsx'

type IconButtonProps = PlainIconButtonProps & {
  /** Leave the words to the screen reader alone, where a menu opens right under the button. */
  tooltip?: boolean | undefined
}

/** An icon that is pressed; its words are read aloud, and shown on hover and focus. */
export function IconButton({ tooltip = true, ...props }: IconButtonProps) {
  const button = <PlainIconButton {...props} />
  return tooltip ? <Tooltip text={props.label}>{button}</Tooltip> : button
}
