import type { ReactNode } from 'react'
import { PatchMark } from './patch-mark.tsx'

interface Props {
	title: string
	/** why there is nothing, and what to do about it */
	children?: ReactNode
	action?: ReactNode
	/** the level that fits the page's headings */
	level?: 1 | 2 | 3
}

/** Nothing to show, said kindly, with a way on: the outline of a patch that will be sewn on. */
export function EmptyState({ title, children, action, level = 2 }: Props) {
	const Heading = `h${level}` as const
	return (
		<div className="patch-to-come flex flex-col items-center gap-4 px-5 py-12 text-center sm:py-14">
			<PatchMark size={56} />
			<Heading className="font-display text-title">{title}</Heading>
			{children && <div className="max-w-md text-balance text-muted text-small">{children}</div>}
			{action}
		</div>
	)
}
