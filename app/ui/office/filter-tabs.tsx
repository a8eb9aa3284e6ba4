import { Link } from '@remix-run/react'

interface Props {
	/** what is being filtered */
	label: string
	/** `count`: how many there are in it, where that is worth knowing */
	tabs: readonly { to: string; label: string; current: boolean; count?: number | undefined }[]
}

/** Which part of a list is shown; each is an address of its own. */
export function FilterTabs({ label, tabs }: Props) {
	return (
		<nav aria-label={label} className="screen-only mb-3">
			<ul className="flex flex-wrap gap-2">
				{tabs.map((tab) => (
					<li key={tab.to}>
						<Link
							to={tab.to}
							aria-current={tab.current ? 'true' : undefined}
							className="inline-flex min-h-10 items-center rounded-round border-[1.5px] border-edge px-4 font-semibold text-caption hover:border-ink aria-current:border-primary aria-current:bg-primary aria-current:text-on-primary"
						>
							{tab.label}
							{tab.count !== undefined && (
								<span className="figures ml-2 font-normal">{tab.count}</span>
							)}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
