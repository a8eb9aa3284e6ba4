import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface Props {
	/** what is asked, which is seen always */
	title: string
	children: ReactNode
	/** the same for all of a list of which one at a time is open */
	group?: string
	open?: boolean
}

/** A question that opens to its answer, without a script. */
export function Disclosure({ title, children, group, open = false }: Props) {
	return (
		<details
			open={open}
			className="group/answer border-line border-b first:border-t"
			{...(group ? { name: group } : {})}
		>
			<summary className="flex min-h-14 list-none items-center justify-between gap-6 py-3.5 font-semibold hover:text-primary [&::-webkit-details-marker]:hidden">
				{title}
				<Icon
					name="plus"
					className="shrink-0 text-terracotta-ink transition-transform duration-150 group-open/answer:rotate-45"
				/>
			</summary>
			<div className="max-w-reading pb-5 text-muted text-small">{children}</div>
		</details>
	)
}
