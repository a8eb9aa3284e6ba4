import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type BadgeTone = 'plain' | 'info' | 'good' | 'warn' | 'bad'

const TONES: Record<BadgeTone, string> = {
	plain: 'bg-sunken text-muted',
	info: 'bg-info-soft text-info',
	good: 'bg-good-soft text-good',
	warn: 'bg-warn-soft text-warn',
	bad: 'bg-bad-soft text-bad',
}

interface Props {
	tone?: BadgeTone
	children: ReactNode
	className?: string
}

/** One or two words on how a thing stands. */
export function Badge({ tone = 'plain', children, className }: Props) {
	return (
		<span
			className={classes(
				'inline-flex items-center rounded-small px-2 py-0.5 font-semibold text-caption',
				TONES[tone],
				className,
			)}
		>
			{children}
		</span>
	)
}
