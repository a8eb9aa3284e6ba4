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
import { PageHead, SiteLinks } from './ui/storefront/page-head.tsx'
import { Trouble } from './ui/storefront/trouble.tsx'
import './ui/theme/theme.css'

export const loader = reads(
	frameAccess,
	async ({ services: { settings }, staff }): Promise<RootData> => ({
		origin: settings.origin,
		offlinePage: settings.offlinePage,
		demo: settings.demo,
		sandbox: settings.sandbox,
		staff: staff && { name: staff.name, role: staff.role },
	}),
)

/** Every page's frame, also that of the error page, when there may be no data at all. */
export function Layout({ children }: { children: ReactNode }) {
	const language = useLanguage()
	const nonce = useNonce()
	const copy = useCopy()
	const error = useRouteError()
	const matches = useMatches()
	const handles = matches.map(({ handle }) => (handle ?? {}) as PageHandle)
	const hydrate = handles.some((handle) => handle.hydrate)
	return (
		<html lang={language}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<PageHead failure={error ? copy.common.errors.titles[statusOf(error)] : null} />
				<SiteLinks />
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
				<Trouble
					status={status}
					title={titles[status]}
					actions={
						<>
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
						</>
					}
				>
					{refusal ? refusalWords(copy, refusal) : bodies[status]}
				</Trouble>
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
