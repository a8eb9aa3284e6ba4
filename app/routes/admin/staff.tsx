import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { changeStaffRole } from '#app/domain/staff/change-staff-role.server.ts'
import { closeStaffAccess } from '#app/domain/staff/close-staff-access.server.ts'
import { listStaff } from '#app/domain/staff/members.server.ts'
import { registerStaff } from '#app/domain/staff/register-staff.server.ts'
import { setStaffPassword } from '#app/domain/staff/set-staff-password.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { type WriteContext, writes } from '#app/http/writes.server.ts'
import { newCode } from '#app/shared/ids.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { AddStaff } from './add-staff.tsx'
import { addSchema, type Done, doneSchema, manageSchema, type StaffAnswer } from './staff-forms.ts'
import { StaffList } from './staff-list.tsx'
import { StaffPanel } from './staff-panel.tsx'

const access = staffAccess('admin')

export const handle: PageHandle = { title: (copy) => copy.admin.staff.title }

export const loader = reads(access, async ({ url, services: { db }, staff }) => {
	const chosenId = url.searchParams.get('orang')
	const members = await listStaff(db)
	const done = doneSchema.parse(url.searchParams.get('selesai'))
	return {
		members,
		ownId: staff.id,
		chosen: members.find(({ id }) => id === chosenId) ?? null,
		done,
		// Written by hand, so without letters that are mistaken for others. Right after a password was
		// given there is none: the next one would be taken for it.
		suggestion: done ? '' : Array.from({ length: 4 }, () => newCode(4)).join('-'),
	}
})

/** Giving another role and closing an access are asked once more before they are done. */
export const action = writes(access, async (ctx) => {
	if (ctx.form.get('intent') === 'add') return await add(ctx)
	const parsed = parseForm(manageSchema, ctx.form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const asked = parsed.value
	if (asked.intent !== 'password' && !asked.confirmed) return { ask: asked }
	return back(asked.staffId, await manage(ctx, asked))
})

async function manage(
	{ services, actor }: WriteContext<typeof access>,
	asked: z.output<typeof manageSchema>,
): Promise<Done> {
	if (asked.intent === 'role') {
		await changeStaffRole(services, asked, actor)
		return 'role'
	}
	if (asked.intent === 'close') {
		await closeStaffAccess(services, asked, actor)
		return 'closed'
	}
	const { reopened } = await setStaffPassword(services, asked, actor)
	return reopened ? 'reopened' : 'password'
}

async function add({ form, services, actor }: WriteContext<typeof access>) {
	const parsed = parseForm(addSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { id } = await registerStaff(services, parsed.value, actor)
	return back(id, 'added')
}

function back(staffId: string, done: Done) {
	return redirect(`/admin/petugas?${new URLSearchParams({ orang: staffId, selesai: done })}`, 303)
}

export default function Staff() {
	const { members, ownId, chosen, done, suggestion } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as StaffAnswer | undefined
	const { admin, common } = useCopy()
	const words = admin.staff
	const doneWords = {
		added: words.add.done,
		role: words.panel.roleDone,
		password: words.panel.passwordDone,
		reopened: words.panel.reopenDone,
		closed: words.panel.closeDone,
	}
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			{chosen && done && !answer && (
				<Notice tone="good" announce className="mb-6">
					{fill(doneWords[done], { name: chosen.name, to: common.roles[chosen.role] })}
				</Notice>
			)}
			<div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<StaffList members={members} ownId={ownId} chosenId={chosen?.id ?? null} />
				{chosen ? (
					<StaffPanel
						key={chosen.id}
						member={chosen}
						isSelf={chosen.id === ownId}
						answer={answer}
						suggestion={suggestion}
					/>
				) : (
					<AddStaff answer={answer} suggestion={suggestion} />
				)}
			</div>
		</>
	)
}
