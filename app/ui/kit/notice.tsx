import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad'

const LOOKS: Record<NoticeTone, { look: string; icon: IconName }> = {
	info: { look: 'bg-info-soft text-info', icon: 'info' },
	good: { look: 'bg-good-soft text-good', icon: 'check' },
	warn: { look: 'bg-warn-soft text-warn', icon: 'alert' },
	bad: { look: 'bg-bad-soft text-bad', icon: 'alert' },
}

interface Props {
	tone?: NoticeTone
	title?: string | undefined
	children?: ReactNode
	/** given when it answers what was just done: it is read out and can take the focus */
	announce?: boolean
	className?: string
}

/** Something to know before going on: what happened, and what can be done about it. */
export function Notice({ tone = 'info', title, children, announce = false, className }: Props) {
	const { look, icon } = LOOKS[tone]
	const urgent = tone === 'bad' || tone === 'warn'
	return (
		<div
			role={announce ? (urgent ? 'alert' : 'status') : undefined}
			tabIndex={announce && urgent ? -1 : undefined}
			className={classes('flex gap-3 rounded-patch px-4 py-3.5 text-small', look, className)}
		>
			<Icon name={icon} className="mt-0.5 shrink-0" />
			<div className="min-w-0 flex-1">
				{title && <p className="font-semibold">{title}</p>}
				{children && <div className={classes('text-ink', title && 'mt-0.5')}>{children}</div>}
			</div>
		</div>
	)
}
