import { Link } from '@remix-run/react'

export interface Crumb {
	label: string
	/** absent for the page itself */
	to?: string
}

/** The way here from the top. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
	return (
		<nav aria-label={label} className="text-caption text-muted">
			<ol className="flex flex-wrap items-center gap-x-2">
				{crumbs.map((crumb, index) => (
					<li key={crumb.label} className="flex items-center gap-x-2">
						{index > 0 && <span aria-hidden="true">/</span>}
						{crumb.to ? (
							<Link
								to={crumb.to}
								className="inline-block py-1.5 underline-offset-4 hover:underline"
							>
								{crumb.label}
							</Link>
						) : (
							<span aria-current="page" className="py-1.5 text-ink">
								{crumb.label}
							</span>
						)}
					</li>
				))}
			</ol>
		</nav>
	)
}
