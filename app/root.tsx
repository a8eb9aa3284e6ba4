import {
	isRouteErrorResponse,
	Link,
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useMatches,
	useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Copy } from './copy/copy.ts'
import { refusalWords } from './copy/refusal-words.ts'
import { useCopy, useLanguage } from './copy/use-copy.ts'
import { frameAccess } from './http/access.ts'
import { useNonce } from './http/nonce.ts'
import type { PageHandle } from './http/page-handle.ts'
import { reads } from './http/reads.server.ts'
import { isRefusalData } from './http/refusal-response.ts'
import { type RootData, useRootData } from './http/root-data.ts'
import { homePathOf } from './http/surfaces.ts'
import { LinkButton } from './ui/kit/link-button.tsx'
import { SkipLink } from './ui/kit/skip-link.tsx'
import { Wordmark } from './ui/kit/wordmark.tsx'
import './ui/theme/theme.css'

export const loader = reads(
	frameAccess,
	async ({ services: { settings }, staff }): Promise<RootData> => ({
		demo: settings.demo,
		sandbox: settings.sandbox,
		staff: staff && { name: staff.name, role: staff.role },
	}),
)

/** Every page's frame, also that of the error page, when there may be no data at all. */
export function Layout({ children }: { children: ReactNode }) {
	const language = useLanguage()
	const nonce = useNonce()
	const matches = useMatches()
	const handles = matches.map(({ handle }) => (handle ?? {}) as PageHandle)
	const hydrate = handles.some((handle) => handle.hydrate)
	return (
		<html lang={language}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<PageTitle />
				<Meta />
				<Links />
			</head>
			<body>
				<Banner />
				{children}
				{hydrate && (
					<>
						<ScrollRestoration nonce={nonce} />
						<Scripts nonce={nonce} />
					</>
				)}
			</body>
		</html>
	)
}

/** The name that the innermost page gives itself through its handle, or what went wrong. */
function PageTitle() {
	const copy = useCopy()
	const error = useRouteError()
	const named = useMatches().findLast(({ handle }) => (handle as PageHandle | undefined)?.title)
	const title = error
		? copy.common.errors.titles[statusOf(error)]
		: (named?.handle as PageHandle | undefined)?.title?.(copy, named?.data)
	return title ? <title>{`${title} · ${copy.common.brand}`}</title> : null
}

/** Says on every page of a demo that neither the people nor the money are real. */
function Banner() {
	const copy = useCopy()
	const data = useRootData()
	if (!data?.demo && !data?.sandbox) return null
	return (
		<aside
			aria-label={copy.common.banner.label}
			className="screen-only bg-turmeric-deep px-4 py-1.5 text-center font-semibold text-caption text-ink"
		>
			{data.demo && <span>{copy.common.banner.demo} </span>}
			{data.sandbox && <span>{copy.common.banner.sandbox}</span>}
		</aside>
	)
}

export default function Root() {
	return <Outlet />
}

/** What is shown when a page cannot be: what happened, in words, and where to go from here. */
export function ErrorBoundary() {
	const error = useRouteError()
	const copy = useCopy()
	const { titles, bodies, ...links } = copy.common.errors
	const status = statusOf(error)
	const role = useRootData()?.staff?.role
	const refusal = isRouteErrorResponse(error) && isRefusalData(error.data) && error.data.refusal
	return (
		<>
			<SkipLink to="isi" label={copy.common.skipToContent} />
			<header className="page-width pt-6">
				<Link to="/" reloadDocument>
					<Wordmark />
				</Link>
			</header>
			<main id="isi" className="page-width part">
				<p className="figures font-display text-heading text-terracotta">{status}</p>
				<h1 className="mt-2 font-display text-heading">{titles[status]}</h1>
				<p className="mt-4 max-w-reading text-lead text-muted">
					{refusal ? refusalWords(copy, refusal) : bodies[status]}
				</p>
				<div className="mt-8 flex flex-wrap gap-3">
					{status === 401 && (
						<LinkButton to="/masuk" reloadDocument>
							{links.signIn}
						</LinkButton>
					)}
					{role && (
						<LinkButton to={homePathOf(role)} reloadDocument>
							{links.backToWork}
						</LinkButton>
					)}
					<LinkButton to="/" tone="secondary" reloadDocument>
						{links.backHome}
					</LinkButton>
				</div>
			</main>
		</>
	)
}

type KnownStatus = keyof Copy['common']['errors']['titles']

/** A status there are words for; a bug is a 500. */
function statusOf(error: unknown): KnownStatus {
	const known = [400, 401, 403, 404, 405, 409, 413, 422, 429, 503] as const
	const status = isRouteErrorResponse(error) ? error.status : 500
	return known.find((one) => one === status) ?? 500
}
