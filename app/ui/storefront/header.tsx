import { Link, useLocation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Wordmark } from '#app/ui/kit/wordmark.tsx'
import { LanguageLink } from './language-link.tsx'
import { PatchBand } from './patch-band.tsx'

/** The head of every page of the shop: its name, its shelves and the cart. */
export function Header({ cartCount }: { cartCount: number }) {
	const { nav } = useCopy().storefront
	return (
		<header className="screen-only">
			<PatchBand height={12} className="block" />
			<div className="page-width flex flex-wrap items-center justify-between gap-x-4 pt-3 md:flex-nowrap md:py-4">
				<Link to="/" aria-label={`Bekal, ${nav.home}`} className="py-1">
					<Wordmark />
				</Link>
				<nav
					aria-label={nav.label}
					className="order-last -mx-2 basis-full md:order-none md:mx-0 md:ml-4 md:flex-1 md:basis-auto"
				>
					<ul className="flex justify-between sm:justify-start sm:gap-4">
						<NavItem to="/produk" label={nav.all} />
						<NavItem to="/produk?kerajinan=keset" label={nav.keset} />
						<NavItem to="/produk?kerajinan=rajut" label={nav.rajut} />
						<li className="hidden lg:block">
							<Link to="/#uang" className={ITEM}>
								{nav.money}
							</Link>
						</li>
					</ul>
				</nav>
				<div className="flex items-center gap-1">
					<LanguageLink />
					<CartLink count={cartCount} />
				</div>
			</div>
		</header>
	)
}

const ITEM =
	'inline-flex min-h-11 items-center whitespace-nowrap px-2 font-semibold text-small decoration-2 decoration-terracotta underline-offset-8 hover:underline aria-[current=page]:underline'

function NavItem({ to, label }: { to: string; label: string }) {
	const { pathname, search } = useLocation()
	return (
		<li>
			<Link to={to} aria-current={pathname + search === to ? 'page' : undefined} className={ITEM}>
				{label}
			</Link>
		</li>
	)
}

function CartLink({ count }: { count: number }) {
	const { nav } = useCopy().storefront
	return (
		<Link
			to="/keranjang"
			className="relative inline-flex min-h-11 items-center gap-2 rounded-patch px-2.5 font-semibold text-small hover:bg-sunken"
		>
			<Icon name="bag" size={24} />
			<span className="max-sm:sr-only">{nav.cart}</span>
			{count > 0 && (
				<span className="figures grid h-5.5 min-w-5.5 place-items-center rounded-round bg-terracotta px-1.5 font-bold text-[0.75rem] text-ground">
					{count}
					<span className="sr-only"> {nav.cartItems}</span>
				</span>
			)}
		</Link>
	)
}
