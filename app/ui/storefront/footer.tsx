import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Wordmark } from '#app/ui/kit/wordmark.tsx'
import { LanguageLink } from './language-link.tsx'
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
	/** nobody sees it before half a second is over */
	later?: boolean
}

/** The foot of every page of the shop. */
export function Footer({ contact, demo, later = false }: Props) {
	const { footer, nav } = useCopy().storefront
	const { pages } = footer
	return (
		<footer className={classes('screen-only mt-auto bg-sunken', later && 'later-on-phone-64/6')}>
			<PatchBand height={28} className="block" />
			<div className="page-width grid grid-cols-2 gap-x-8 gap-y-10 py-12 md:py-16 lg:grid-cols-[1.7fr_1fr_1fr_1fr_1.4fr] lg:gap-x-10">
				<div className="max-w-sm max-lg:col-span-2">
					<Wordmark />
					<p className="mt-4 text-muted text-small">{footer.about}</p>
				</div>
				<Column title={footer.shop}>
					<FootLink to="/produk">{nav.all}</FootLink>
					<FootLink to="/produk?kerajinan=keset">{nav.keset}</FootLink>
					<FootLink to="/produk?kerajinan=rajut">{nav.rajut}</FootLink>
					<FootLink to="/keranjang">{nav.cart}</FootLink>
				</Column>
				<Column title={footer.help}>
					<FootLink to="/lacak">{pages.track}</FootLink>
					<FootLink to="/pengiriman">{pages.shipping}</FootLink>
					<FootLink to="/pengembalian">{pages.returns}</FootLink>
					<FootLink to="/tanya-jawab">{pages.questions}</FootLink>
					<FootLink to="/kontak">{pages.contact}</FootLink>
				</Column>
				<Column title={footer.open}>
					<FootLink to="/tentang">{pages.about}</FootLink>
					<FootLink to="/uang">{pages.money}</FootLink>
					<FootLink to="/angkatan">{pages.cohorts}</FootLink>
					<FootLink to="/jejak">{pages.trace}</FootLink>
				</Column>
				<Column title={footer.contact} className="max-sm:col-span-2">
					<ContactLines contact={contact} />
				</Column>
			</div>
			<div className="page-width pb-8">
				<div className="seam mb-5" />
				<LastLines demo={demo} />
			</div>
		</footer>
	)
}

/** How one pays, the fine print, the other language, and the staff's door. */
function LastLines({ demo }: Pick<Props, 'demo'>) {
	const { footer } = useCopy().storefront
	return (
		<div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-3 text-caption text-muted">
			<div className="max-w-reading">
				<p className="flex gap-2">
					<Icon name="lock" size={18} className="mt-px shrink-0" />
					{footer.payment}
				</p>
				{demo && <p className="mt-1.5 pl-6.5">{footer.illustrations}</p>}
			</div>
			<ul className="-mx-2 -mt-2 flex flex-wrap items-center">
				<FootLink to="/privasi" className="px-2">
					{footer.pages.privacy}
				</FootLink>
				<FootLink to="/syarat" className="px-2">
					{footer.pages.terms}
				</FootLink>
				<li>
					<a href="/masuk" className={`${LINK} px-2`}>
						{footer.staff}
					</a>
				</li>
				<li>
					<LanguageLink className={`${LINK} px-2`} />
				</li>
			</ul>
		</div>
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
			{!email && !whatsapp && <li className="py-1.5 text-muted">{footer.contactComing}</li>}
			<li className="py-1.5 text-muted">{footer.place}</li>
		</>
	)
}

interface ColumnProps {
	title: string
	children: ReactNode
	className?: string
}

function Column({ title, children, className }: ColumnProps) {
	return (
		<div className={`text-small ${className ?? ''}`}>
			<h2 className="mb-2 font-bold">{title}</h2>
			<ul>{children}</ul>
		</div>
	)
}

const LINK = 'inline-block py-1.5 decoration-2 underline-offset-4 hover:underline'

interface FootLinkProps {
	to: string
	children: ReactNode
	className?: string
}

function FootLink({ to, children, className }: FootLinkProps) {
	return (
		<li>
			<Link to={to} className={`${LINK} ${className ?? ''}`}>
				{children}
			</Link>
		</li>
	)
}

function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
	return (
		<li>
			<a href={href} rel="noreferrer" className={`${LINK} max-w-full`}>
				{children}
			</a>
		</li>
	)
}
