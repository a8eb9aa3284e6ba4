import type { ReactNode } from 'react'

interface Props {
	title: string
	lead?: ReactNode
	/** where the part goes on */
	action?: ReactNode
	id?: string
}

/** The heading of one part of a page, with room for a sentence and a way on. */
export function SectionHeading({ title, lead, action, id }: Props) {
	return (
		<div className="mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-3 md:mb-10">
			<div className="max-w-reading">
				<h2 id={id} className="font-display text-heading">
					{title}
				</h2>
				{lead && <p className="mt-2 text-lead text-muted">{lead}</p>}
			</div>
			{action}
		</div>
	)
}
