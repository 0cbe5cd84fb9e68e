import { expect, it } from 'vitest';
import { askingOf, faultsOf, unseenOf } from './faults-of.ts';

const FIELDS = '<input name="email" placeholder="Email"><input type="password">';
const TERMS = '<a href="/t">Terms of Service</a>';

it('understands consent that stands before what one does, and what a noun is said to mean', () => {
  const says = [
    'You agree to our L by creating an account.',
    'You agree to the L by clicking “Sign up”.',
    'You accept our L when you register.',
    'I agree to the L by registering.',
    'Registration constitutes your acceptance of the L.',
    'Use of this site constitutes acceptance of our L.',
    'Your registration means you accept our L.',
  ];
  const marks: readonly ((name: string) => string)[] = [(name) => `<a href="/t">${name}</a>`, (name) => `“${name}”`];
  const variants = says.flatMap((say) =>
    marks.map((mark) => ({
      body: `<button>Sign up</button><p id="w">${say.replace('L', () => mark('Terms of Service'))}</p>`,
      names: ['Terms of Service'],
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('takes the box before whoever agrees by name', () => {
  const page = (name: string) =>
    `${FIELDS}<input type="checkbox" id="w">I ${name} agree to the terms and conditions<br><button>Continue</button>`;
  const names = ['<span id="name"></span>', '<b></b>', ''];
  expect(faultsOf(names.map((name) => ({ body: page(name), names: ['terms and conditions'] })))).toEqual([]);
});

it('takes no English sentence that denies, allows, reports or wonders for one that asks', () => {
  const said = [
    'If you are under 18, you may not accept the L.',
    'You must be 18 to accept the L.',
    'Users who do not agree to the L cannot use this service.',
    'If you do not agree to the L, do not register.',
    'By not signing up you do not accept the L.',
    'Logging in does not mean you agree to the L.',
    'You can accept the L later.',
    'We will ask you to agree to the L again.',
    'New users will be asked to accept the L.',
    'Only the account owner can accept the L.',
    'Both parties agree to the L.',
    'Why do I have to accept the L?',
    'Can I withdraw after I accept the L?',
    'Is it legal to agree to the L at 16?',
    'Returns true if you accept the L.',
    'Set accept_terms to true to accept the L.',
    'We can’t create your account unless you accept the L.',
    'I never accepted the L.',
    'I agree with the first comment about the L.',
    'We accept cards as described in the L.',
    'Withdraw consent to the L in settings.',
    'You agreed to the L on 3 May 2024.',
    'You cannot accept the L by email.',
    'Use of the API does not mean you accept the L.',
  ];
  const marks: readonly ((name: string) => string)[] = [
    (name) => `<a href="/t">${name}</a>`,
    (name) => `“${name}”`,
    (name) => name,
  ];
  const pages: readonly ((words: string) => string)[] = [
    (words) => `<form>${FIELDS}<button>Log in</button><p>${words}</p></form>`,
    (words) => `<form>${FIELDS}<p>${words}</p><button>Sign up</button></form>`,
    (words) =>
      `<form>${FIELDS}<label><input type="checkbox"> Remember me</label><button>Log in</button></form>${words}`,
  ];
  const bodies = said.flatMap((words) =>
    marks.flatMap((mark) => pages.map((page) => page(words.replace('L', () => mark('Terms of Service'))))),
  );
  expect(askingOf(bodies)).toEqual([]);
});

it('takes no switch of an administrator for a box that asks', () => {
  const lines = [
    `Require users to accept the ${TERMS}`,
    'Force users to re-accept the Privacy Policy',
    `Users must accept the ${TERMS} at sign-up`,
  ];
  expect(askingOf(lines.map((line) => `<label><input type="checkbox"> ${line}</label><button>Save</button>`))).toEqual(
    [],
  );
});

it('takes no banner about cookies beside a form for consent', () => {
  const banner =
    '<div>We use cookies. <a href="/c">Cookie Policy</a> <button>Accept all</button><button>Reject all</button></div>';
  const form = `<form>${FIELDS}<button>Log in</button></form>`;
  expect(askingOf([banner + form, form + banner])).toEqual([]);
});

it('asks for nothing where one grants what a policy lets someone else ask for', () => {
  const text = `<p>${'The customer bought the shoes in March and would like to return them. '.repeat(6)}</p>`;
  const bodies = ['Return request under the refund policy', 'Leave request under the holiday policy'].map(
    (title) => `<main><h2>${title}</h2>${text}<button>Accept</button><button>Decline</button></main>`,
  );
  expect(askingOf(bodies)).toEqual([]);
});

it.each([
  'Informed Consent',
  'Consent to Participate in Research',
  'Participant Information Sheet',
  'Reading Habits Survey',
])('finds the consent to a study below “%s”', async (heading) => {
  const text =
    '<p>You are invited to take part in a research study. Your participation is voluntary and you may stop at any time.</p>';
  const says = [
    'I consent',
    'Yes, I consent to take part in this study',
    'I agree to participate',
    'I have read the above information and I consent to take part',
  ];
  const forms: readonly ((yes: string) => string)[] = [
    (yes) =>
      `<label><input type="radio" name="a" id="w"> ${yes}</label><br><label><input type="radio" name="a"> I do not consent</label><button>Next</button>`,
    (yes) => `<button id="w">${yes}</button> <button>No, I do not wish to participate</button>`,
    (yes) => `<label><input type="checkbox" id="w"> ${yes}</label><button>Begin</button>`,
  ];
  const bodies = says.flatMap((yes) =>
    forms.map((form) => `<form><h1>${heading}</h1>${text}<p>${form(yes)}</p></form>`),
  );
  expect(await unseenOf(bodies, heading)).toEqual([]);
});

it('knows what one promises in English to keep to, and what it is called', () => {
  const nouns = [
    'Pledge',
    'Honor Code',
    'Photo Release',
    'Media Release',
    'Health Declaration',
    'Liability Waiver',
    'Code of Conduct',
    'Community Guidelines',
    'House Rules',
    'Acceptable Use Policy',
  ];
  const verbs = [
    'I agree to the',
    'I accept the',
    'I will comply with the',
    'I agree to abide by the',
    'I pledge to uphold the',
  ];
  const variants = verbs.flatMap((verb) =>
    nouns.map((noun) => ({
      body: `<p><input type="checkbox" id="w"> ${verb} ${noun} and the Privacy Policy</p><button>Join</button>`,
      names: [noun, 'Privacy Policy'],
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
});

it('reads what a dialog asks in words above its answers', () => {
  const says: readonly (readonly [words: string, names: readonly string[]])[] = [
    ['By continuing you agree to our Terms of Service and Privacy Policy.', ['Terms of Service', 'Privacy Policy']],
    ['Please read our Terms of Service and Privacy Policy. Do you agree?', ['Terms of Service', 'Privacy Policy']],
    ['To play you must accept the House Rules and the Code of Conduct.', ['House Rules', 'Code of Conduct']],
    ['Please accept the rules and the code of conduct.', ['rules', 'code of conduct']],
    ['Do you accept our Community Guidelines?', ['Community Guidelines']],
  ];
  const variants = says.flatMap(([words, names]) =>
    ['Accept', 'I agree', 'Yes, I accept'].map((answer) => ({
      body: `<div role="dialog"><h3>Welcome</h3><p>${words}</p><button>Decline</button><button id="w">${answer}</button></div>`,
      names,
    })),
  );
  expect(faultsOf(variants)).toEqual([]);
  const other = [
    'Anna invites you to a call. Do you accept the invitation?',
    'The seller offers 20. Accept the offer under our Refund Policy?',
    'John asks to read your files. See our privacy policy.',
    'Please read our blog about privacy.',
  ].map((words) => `<div role="dialog"><p>${words}</p><button>Decline</button><button>Accept</button></div>`);
  expect(askingOf(other)).toEqual([]);
});
