import { Link } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { crafts } from '#app/domain/catalogue/product.ts'
import { SearchBox } from './search-box.tsx'

/** For whoever has come to an address that is nobody's: a search, and the ways most people take. */
export function WayOn() {
	const { discovery, storefront, search } = useCopy()
	const { lost } = discovery
	const links = [
		{ to: '/', label: storefront.nav.home },
		{ to: '/produk', label: storefront.nav.all },
		...crafts.map((craft) => ({
			to: `/produk?kerajinan=${craft}`,
			label: storefront.crafts[craft],
		})),
	]
	return (
		<div className="w-full">
			<SearchBox id="cari-lagi" label={search.labelHere} className="max-w-lg" />
			<nav aria-label={lost.links} className="mt-6">
				<p className="text-muted text-small">{lost.links}</p>
				<ul className="mt-1 flex flex-wrap gap-x-6">
					{links.map(({ to, label }) => (
						<li key={to}>
							<Link
								to={to}
								className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
							>
								{label}
							</Link>
						</li>
					))}
				</ul>
			</nav>
		</div>
	)
}
