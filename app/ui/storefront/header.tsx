import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Wordmark } from '#app/ui/kit/wordmark.tsx'
import { wordsIn } from './catalogue-query.ts'
import { LanguageLink } from './language-link.tsx'
import { SearchBox, SearchLink } from './search-box.tsx'
import { type ShelfName, shelfOf } from './shelf-name.ts'

/**
 * The head of every page of the shop: its name, the search, the cart, and below them the shelves,
 * which scroll sideways where they have no room. It stays at the top of the page, so that a small
 * screen keeps its height for the pieces.
 */
export function Header({ cartCount }: { cartCount: number }) {
	const { nav } = useCopy().storefront
	return (
		<header className="screen-only border-line border-b">
			<div className="patch-hem-12" />
			<div className="page-width flex items-center gap-1.5 pt-2.5 sm:gap-5 md:pt-4">
				<Link to="/" aria-label={`Bekal, ${nav.home}`} className="rounded-patch py-1">
					<Wordmark />
				</Link>
				<SearchBox
					id="cari-atas"
					words={searchedFor(useLocation())}
					className="mx-auto w-full max-w-md max-md:hidden"
				/>
				<div className="ml-auto flex items-center sm:gap-2">
					<SearchLink className="md:hidden" />
					<LanguageLink className="inline-flex min-h-11 items-center rounded-patch px-1 font-semibold text-caption hover:bg-sunken sm:px-2.5" />
					<CartLink count={cartCount} />
				</div>
			</div>
			<nav aria-label={nav.label} className="page-width">
				<ul className="scroll-row -mx-2 gap-x-1 sm:gap-x-4">
					<NavItem to="/produk" shelf="all">
						{nav.all}
					</NavItem>
					<NavItem to="/produk?kerajinan=keset" shelf="keset">
						{nav.keset}
					</NavItem>
					<NavItem to="/produk?kerajinan=rajut" shelf="rajut">
						{nav.rajut}
					</NavItem>
					<NavItem to="/angkatan" shelf="cohorts">
						{nav.cohorts}
					</NavItem>
					<NavItem to="/uang" shelf="money">
						{nav.money}
					</NavItem>
				</ul>
			</nav>
		</header>
	)
}

/** What the catalogue is being searched for, so that it can be searched for differently. */
function searchedFor({ pathname, search }: { pathname: string; search: string }): string {
	return pathname === '/produk' ? wordsIn(new URLSearchParams(search)) : ''
}

interface ItemProps {
	to: string
	shelf: ShelfName
	children: ReactNode
}

function NavItem({ to, shelf, children }: ItemProps) {
	const here = shelfOf(useLocation())
	return (
		<li>
			<Link to={to} aria-current={here === shelf ? 'page' : undefined} className="nav-item">
				{children}
			</Link>
		</li>
	)
}

function CartLink({ count }: { count: number }) {
	const { nav } = useCopy().storefront
	const { pathname } = useLocation()
	return (
		<Link
			to="/keranjang"
			aria-current={pathname === '/keranjang' ? 'page' : undefined}
			className="relative inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-patch font-semibold text-small hover:bg-sunken aria-[current=page]:bg-sunken sm:px-2.5"
		>
			<Icon name="bag" size={24} />
			<span className="max-sm:sr-only">{nav.cart}</span>
			{count > 0 && (
				<span className="figures grid h-5 min-w-5 place-items-center rounded-round bg-terracotta px-1 font-bold text-[0.75rem] text-ground max-sm:absolute max-sm:top-0 max-sm:right-0 sm:h-5.5 sm:min-w-5.5">
					{count}
					<span className="sr-only"> {nav.cartItems}</span>
				</span>
			)}
		</Link>
	)
}
