import type { ReactNode } from 'react'
import { classes } from '#app/ui/kit/classes.ts'

interface Props {
	title: string
	/** one sentence on what it shows */
	lead?: ReactNode
	/** a link or button that belongs to the whole of it */
	action?: ReactNode
	/** where links inside a page lead */
	id?: string
	children: ReactNode
	className?: string
}

/** A part of a page one works on: its name, and the thread under which it hangs. */
export function Section({ title, lead, action, id, children, className }: Props) {
	return (
		<section id={id} className={classes('min-w-0 scroll-mt-6', className)}>
			<header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
				<h2 className="font-display text-title">{title}</h2>
				{action && <div className="screen-only text-small">{action}</div>}
				{lead && (
					<div className="basis-full">
						<p className="max-w-3xl text-muted text-small">{lead}</p>
					</div>
				)}
			</header>
			<hr className="seam mb-1" />
			{children}
		</section>
	)
}
