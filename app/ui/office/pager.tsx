import { useLocation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'

interface Props {
	/** the key of the page after this one, or null on the last */
	next: string | number | null
}

/** Through a list page by page, by the key in its address; what else stands there stays. */
export function Pager({ next }: Props) {
	const { pathname, search } = useLocation()
	const { pages } = useCopy().office
	const at = (key: string | number | null) => {
		const query = new URLSearchParams(search)
		query.delete(PAGE_KEY)
		if (key !== null) query.set(PAGE_KEY, String(key))
		return query.size > 0 ? `${pathname}?${query}` : pathname
	}
	const further = new URLSearchParams(search).has(PAGE_KEY)
	return (
		<div className="screen-only">
			<Pagination
				label={pages.label}
				previous={further ? { to: at(null), label: pages.first } : null}
				next={next === null ? null : { to: at(next), label: pages.next }}
			/>
		</div>
	)
}
