import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { Wordmark } from '#app/ui/kit/wordmark.tsx'
import { PatchBand } from './patch-band.tsx'

/** How the shop is reached, as it was configured. */
export interface Contact {
	readonly email: string | null
	/** digits with the country's code, as wa.me takes them */
	readonly whatsapp: string | null
}

interface Props {
	contact: Contact
	/** the pictures are illustrations, which is said wherever they are shown */
	demo: boolean
}

/** The foot of every page of the shop. */
export function Footer({ contact, demo }: Props) {
	const { footer, nav } = useCopy().storefront
	return (
		<footer className="screen-only mt-auto bg-sunken">
			<PatchBand height={28} className="block" />
			<div className="page-width grid gap-x-12 gap-y-10 py-12 sm:grid-cols-2 md:py-16 lg:grid-cols-[2fr_1fr_1fr_1.4fr]">
				<div className="max-w-sm">
					<Wordmark />
					<p className="mt-4 text-muted text-small">{footer.about}</p>
				</div>
				<Column title={footer.shop}>
					<FootLink to="/produk">{nav.all}</FootLink>
					<FootLink to="/produk?kerajinan=keset">{nav.keset}</FootLink>
					<FootLink to="/produk?kerajinan=rajut">{nav.rajut}</FootLink>
				</Column>
				<Column title={footer.open}>
					<FootLink to="/#uang">{nav.money}</FootLink>
					<FootLink to="/#angkatan">{footer.cohorts}</FootLink>
					<li>
						<a href="/masuk" className={LINK}>
							{footer.staff}
						</a>
					</li>
				</Column>
				<Column title={footer.contact}>
					<ContactLines contact={contact} />
				</Column>
			</div>
			{demo && (
				<div className="page-width">
					<p className="border-line border-t py-5 text-caption text-muted">
						{footer.illustrations}
					</p>
				</div>
			)}
		</footer>
	)
}

function ContactLines({ contact: { email, whatsapp } }: { contact: Contact }) {
	const { footer } = useCopy().storefront
	return (
		<>
			{email && <OutsideLink href={`mailto:${email}`}>{email}</OutsideLink>}
			{whatsapp && (
				<OutsideLink href={`https://wa.me/${whatsapp}`}>
					{fill(footer.whatsapp, { number: `+${whatsapp}` })}
				</OutsideLink>
			)}
			{!email && !whatsapp && <li className="text-muted">{footer.contactComing}</li>}
			<li className="py-1.5 text-muted">{footer.place}</li>
		</>
	)
}

function Column({ title, children }: { title: string; children: ReactNode }) {
	return (
		<div className="text-small">
			<h2 className="mb-2 font-bold">{title}</h2>
			<ul>{children}</ul>
		</div>
	)
}

const LINK = 'inline-block py-1.5 underline-offset-4 hover:underline'

function FootLink({ to, children }: { to: string; children: ReactNode }) {
	return (
		<li>
			<Link to={to} className={LINK}>
				{children}
			</Link>
		</li>
	)
}

function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
	return (
		<li>
			<a href={href} rel="noreferrer" className={LINK}>
				{children}
			</a>
		</li>
	)
}
