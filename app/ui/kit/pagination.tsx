import { LinkButton } from './link-button.tsx'

interface Props {
	label: string
	previous: { to: string; label: string } | null
	next: { to: string; label: string } | null
}

/** Forwards and back through a list that is read by its keys, so there are no page numbers. */
export function Pagination({ label, previous, next }: Props) {
	if (!previous && !next) return null
	return (
		<nav aria-label={label} className="flex justify-between gap-3 pt-5">
			{previous ? (
				<LinkButton tone="secondary" size="small" to={previous.to} rel="prev">
					{previous.label}
				</LinkButton>
			) : (
				<span />
			)}
			{next && (
				<LinkButton tone="secondary" size="small" to={next.to} rel="next">
					{next.label}
				</LinkButton>
			)}
		</nav>
	)
}
