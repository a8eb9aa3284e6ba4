import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

interface Props {
	title: ReactNode
	/** one sentence on what this page is for */
	lead?: ReactNode
	trail?: { label: string; crumbs: readonly Crumb[] }
	actions?: ReactNode
}

/** The head of a page one works on. */
export function PageHeader({ title, lead, trail, actions }: Props) {
	return (
		<header className="mb-6 flex flex-wrap items-end justify-between gap-4">
			<div className="min-w-0">
				{trail && <Breadcrumbs {...trail} />}
				<h1 className="font-display text-heading lining-nums">{title}</h1>
				{lead && <p className="mt-1 max-w-2xl text-muted text-small">{lead}</p>}
			</div>
			{actions && <div className="flex max-w-full flex-wrap gap-2 max-sm:w-full">{actions}</div>}
		</header>
	)
}
