import { Form, Link, NavLink, useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { useRootData } from '#app/http/root-data.ts'
import { type Surface, surfaces, surfacesOf } from '#app/http/surfaces.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { SkipLink } from '#app/ui/kit/skip-link.tsx'
import { Wordmark } from '#app/ui/kit/wordmark.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SendingNote } from './sending-note.tsx'
import { useEarlyInput } from './use-early-input.ts'
import { useFocusOnFault } from './use-focus-on-fault.ts'
import { useRowSteps } from './use-row-steps.ts'

export interface FrameLink {
	to: string
	label: string
	/** current on this very address alone, not on those below it */
	end?: boolean
}

/** Pages about one thing, under one name: the first of them is where it leads. */
export interface FrameGroup {
	label: string
	pages: readonly [FrameLink, ...FrameLink[]]
	/** addresses of pages that belong to it and stand in no row */
	also?: readonly string[]
}

interface Props {
	surface: Surface
	links: readonly (FrameLink | FrameGroup)[]
	children: ReactNode
}

/** What stands around every page of the staff: where one is, who one is, and the way out. */
export function StaffFrame({ surface, links, children }: Props) {
	const copy = useCopy()
	const staff = useRootData()?.staff
	const words = copy.common.staff
	const { pathname } = useLocation()
	const group = links.find(
		(link): link is FrameGroup =>
			'pages' in link && addressesOf(link).some((to) => isBelow(pathname, to)),
	)
	const pages = useRef<HTMLElement>(null)
	const page = useRef<HTMLElement>(null)
	useEffect(() => bringCurrentIntoSight(pages.current))
	useFocusOnFault(page)
	useRowSteps()
	return (
		<div ref={useEarlyInput()} className="flex min-h-svh flex-col">
			<SkipLink to="isi" label={copy.common.skipToContent} />
			<header className="screen-only border-line border-b bg-surface">
				<div className="patch-hem-8" />
				<div className="page-width flex flex-wrap items-center gap-x-6 gap-y-1 pt-3">
					<Link to={surfaces[surface].path} aria-label={copy.common.brand} className="py-1">
						<Wordmark />
					</Link>
					{staff && <SurfaceTabs current={surface} staff={staff} />}
					<div className="ml-auto flex items-center gap-1">
						{staff && (
							<p className="hidden text-right text-caption leading-tight sm:block">
								<span className="block font-semibold">{staff.name}</span>
								<span className="text-muted">{copy.common.roles[staff.role]}</span>
							</p>
						)}
						<LanguageSwitch />
						<Form method="post" action="/keluar" reloadDocument>
							<button
								type="submit"
								className="min-h-11 rounded-patch px-2.5 font-semibold text-caption hover:bg-sunken"
							>
								{words.signOut}
							</button>
						</Form>
					</div>
				</div>
				<nav ref={pages} aria-label={words.pages} className="page-width mt-1 overflow-x-auto">
					<ul className="-mx-2 flex gap-1">
						{links.map((link) => (
							<li key={link.label}>
								<PageLink link={link} isCurrent={link === group} />
							</li>
						))}
					</ul>
				</nav>
				{group && <GroupPages group={group} />}
			</header>
			<main ref={page} id="isi" className="page-width flex-1 py-8 md:py-10">
				{children}
			</main>
			<SendingNote />
		</div>
	)
}

const PAGE_LINK =
	'inline-flex min-h-11 items-center whitespace-nowrap border-transparent border-b-[3px] px-2.5 font-semibold text-muted text-small hover:text-ink aria-[current]:border-terracotta aria-[current]:text-ink'

function PageLink({ link, isCurrent }: { link: FrameLink | FrameGroup; isCurrent: boolean }) {
	if (!('pages' in link)) {
		return (
			<NavLink to={link.to} end={link.end ?? false} className={PAGE_LINK}>
				{link.label}
			</NavLink>
		)
	}
	return (
		<Link to={link.pages[0].to} aria-current={isCurrent ? 'true' : undefined} className={PAGE_LINK}>
			{link.label}
		</Link>
	)
}

/** The pages of the group one is in. */
function GroupPages({ group }: { group: FrameGroup }) {
	return (
		<nav aria-label={group.label} className="border-line border-t bg-ground">
			<ul className="page-width flex flex-wrap gap-x-5">
				{group.pages.map(({ to, label, end = false }) => (
					<li key={to}>
						<NavLink
							to={to}
							end={end}
							className="inline-flex min-h-11 items-center whitespace-nowrap text-muted text-small underline-offset-8 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:underline"
						>
							{label}
						</NavLink>
					</li>
				))}
			</ul>
		</nav>
	)
}

function addressesOf({ pages, also = [] }: FrameGroup): string[] {
	return [...pages.map(({ to }) => to), ...also]
}

/** True for an address and those below it. */
function isBelow(path: string, address: string): boolean {
	return path === address || path.startsWith(`${address}/`)
}

/** On a narrow screen the names of the pages are moved sideways; the page itself is not. */
function bringCurrentIntoSight(nav: HTMLElement | null): void {
	const current = nav?.querySelector('[aria-current]')
	if (!nav || !current) return
	const [own, its] = [nav.getBoundingClientRect(), current.getBoundingClientRect()]
	const isInSight = its.left >= own.left && its.right <= own.right
	if (!isInSight) nav.scrollLeft += its.left - own.left - (own.width - its.width) / 2
}

/** The other parts of the house this role may enter; nothing where there is only one. */
function SurfaceTabs({
	current,
	staff,
}: {
	current: Surface
	staff: { role: Parameters<typeof surfacesOf>[0] }
}) {
	const words = useCopy().common.staff
	const open = surfacesOf(staff.role)
	if (open.length < 2) return null
	return (
		<nav aria-label={words.surfaces} className="order-last basis-full sm:order-none sm:basis-auto">
			<ul className="flex overflow-x-auto rounded-patch bg-sunken p-1 sm:gap-1">
				{open.map((surface) => (
					<li key={surface} className="grow sm:grow-0">
						<Link
							to={surfaces[surface].path}
							aria-current={surface === current ? 'true' : undefined}
							className={classes(
								'flex min-h-9 items-center justify-center rounded-small px-2 font-semibold text-caption sm:px-3',
								surface === current
									? 'bg-surface text-ink shadow-lift'
									: 'text-muted hover:text-ink',
							)}
						>
							{words.surfaceNames[surface]}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
