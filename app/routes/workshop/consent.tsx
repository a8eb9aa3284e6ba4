import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { attachScan } from '#app/domain/people/attach-scan.server.ts'
import { listConsents } from '#app/domain/people/consents.server.ts'
import { noSuchConsent } from '#app/domain/people/errors.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { revokeConsent } from '#app/domain/people/revoke-consent.server.ts'
import { forgetWithdrawn } from '#app/domain/pictures/withdrawals/forget-withdrawn.server.ts'
import {
	type PublicByLeave,
	publicByLeave,
} from '#app/domain/workshop/cohorts/public-things.server.ts'
import { withdrawPublic } from '#app/domain/workshop/cohorts/withdraw-public.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import type { Services } from '#app/services.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ConsentTable } from './consent-table.tsx'
import { useField } from './maker-fields.tsx'
import { nameWitnesses, photoIn } from './read-maker.server.ts'

export const handle: PageHandle = { title: (copy) => copy.people.consents.title }

async function findConsent(db: Services['db'], makerCode = '', consentId = '') {
	const maker = await getMaker(db, makerCode)
	const consent = (await listConsents(db, maker.id)).find(({ id }) => id === consentId)
	if (!consent) throw noSuchConsent()
	return consent
}

export const loader = reads(surfaces.workshop.access, async ({ params, services: { db } }) => {
	const consent = await findConsent(db, params.code, params.id)
	const [shown] = await nameWitnesses(db, [consent])
	if (!shown) throw noSuchConsent()
	const { id } = await getMaker(db, shown.makerCode)
	const leave = shown.revokedAt === null ? await publicByLeave(db, id, shown.kind) : null
	return { consent: shown, leave }
})

/** Keeps the photo of the paper, or takes the consent back. */
export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const { id, makerCode, kind } = await findConsent(services.db, params.code, params.id)
		const own = `/bengkel/warga/${makerCode}`
		if (form.get('step') === 'scan') {
			const bytes = await photoIn(form)
			if (!bytes) return faulty({ typed: {}, faults: { photo: 'photo' } })
			await attachScan(services, { consentId: id, bytes }, actor)
		} else {
			await revokeConsent({ ...services, takeDown: withdrawPublic }, { makerCode, kind }, actor)
			await forgetWithdrawn(services)
		}
		return redirect(`${own}?tersimpan#persetujuan`, 303)
	},
)

/** One consent: its paper, and the way to take it back. */
export default function Consent() {
	const { consent, leave } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Partial<FormAnswer> | undefined
	const { office, people } = useCopy()
	const words = people.consents
	const { makerCode } = consent
	const field = useField(answer)
	const busy = useNavigation().state !== 'idle'
	const kind = words.kinds[consent.kind]
	return (
		<>
			<PageHeader
				title={`${kind} · ${makerCode}`}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: people.nav, to: '/bengkel/warga' },
						{ label: makerCode, to: `/bengkel/warga/${makerCode}` },
						{ label: kind },
					],
				}}
			/>
			<RefusalNotice answer={answer} className="mb-6" />
			<ConsentTable consents={[consent]} ofOne />
			<div className="mt-10 grid gap-10 lg:grid-cols-2">
				{!consent.hasScan && (
					<Section title={words.photo}>
						<Form method="post" encType="multipart/form-data" className="mt-4 flex flex-col gap-4">
							<TextField
								id="photo"
								name="photo"
								type="file"
								accept="image/jpeg,image/png,image/webp"
								label={words.photo}
								hint={words.photoHint}
								errors={field('photo').errors}
								required
							/>
							<div>
								<Button name="step" value="scan" tone="secondary" busy={busy}>
									{words.attach}
								</Button>
							</div>
						</Form>
					</Section>
				)}
				{consent.revokedAt === null && (
					<Section title={words.revoke}>
						<Form method="post" className="mt-4 flex flex-col gap-4">
							<p>{fill(words.revokeAsk, { kind })}</p>
							{leave && <Leave leave={leave} />}
							<div>
								<Button name="step" value="revoke" tone="danger" busy={busy}>
									{words.revokeConfirm}
								</Button>
							</div>
						</Form>
					</Section>
				)}
			</div>
		</>
	)
}

/** What goes with the consent, so that nobody is surprised. */
function Leave({ leave }: { leave: PublicByLeave }) {
	const words = useCopy().people.consents
	const { pictures, stories } = leave
	if (pictures.length + stories.length === 0) return <p>{words.revokeNothing}</p>
	const [newest] = pictures
	return (
		<div>
			<p>{words.revokeTakes}</p>
			<ul className="mt-1 list-disc pl-5">
				{newest && (
					<li>
						<TextLink to={`/bengkel/foto/${newest}`}>
							{fill(words.revokePictures, { count: pictures.length })}
						</TextLink>
					</li>
				)}
				{stories.map((slug) => (
					<li key={slug}>
						<TextLink to={`/bengkel/angkatan/${slug}`}>
							{fill(words.revokeStory, { slug })}
						</TextLink>
					</li>
				))}
			</ul>
		</div>
	)
}

export { StaffError as ErrorBoundary }
