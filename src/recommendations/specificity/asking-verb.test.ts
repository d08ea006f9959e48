import { askingVerb } from './asking-verb.js';

it.each([
  ['en', 'Ratify the Optional Protocol', 'SPECIFIC', 'Ratify'],
  ['en', 'Urgently ratify the Optional Protocol', 'SPECIFIC', 'ratify'],
  ['en', 'Continue to strengthen its legislation', 'CONTINUING', 'Continue'],
  ['en', 'Consider ratifying the Convention', 'CONSIDERING', 'Consider'],
  ['en', 'Take the necessary measures to adopt a law', 'GENERAL', 'Take the necessary'],
  ['en', '137.4 Step up its efforts against poverty', 'GENERAL', 'Step up'],
  [
    'en',
    'The Committee recommends that the State party: (a) Adopt a law; (b) Ensure its use',
    'SPECIFIC',
    'Adopt',
  ],
  ['en', 'The State party should ensure that detainees see a doctor.', 'GENERAL', 'ensure'],
  ['en', 'Share information on its good practices', 'INFORMING', 'Share information'],
  ['en', 'Put in place an independent complaints commission', 'SPECIFIC', 'Put in place'],
  ['en', 'Take more effective measures to eradicate illiteracy', 'GENERAL', 'Take more'],
  ['en', 'Give favourable consideration to the request', 'CONSIDERING', 'Give favourable consideration'],
  ['fr', 'Ratifier le Protocole facultatif', 'SPECIFIC', 'Ratifier'],
  ['fr', 'Le Comité recommande à l’État partie de s’employer à réduire la pauvreté', 'GENERAL', 's’employer'],
  ['fr', 'Le Comité lui recommande : a) D’adopter une loi', 'SPECIFIC', 'D’adopter'],
  ['fr', 'Mettre en œuvre le plan national', 'SPECIFIC', 'Mettre en œuvre'],
  ['es', 'Seguir promoviendo la igualdad', 'CONTINUING', 'Seguir'],
  [
    'es',
    'El Comité recomienda al Estado parte que adopte medidas contra la pobreza',
    'GENERAL',
    'adopte medidas',
  ],
  ['es', 'El Estado parte debería ratificar la Convención', 'SPECIFIC', 'ratificar'],
] as const)('%s: %s', (language, text, level, verb) => {
  expect(askingVerb(text, language)).toEqual({ level, verb });
});

it.each([
  ['en', 'The overcrowding of prisons.'],
  ['en', 'Its review of the report was published.'],
  ['en', ''],
  ['ru', 'Ратифицировать Конвенцию'],
] as const)('%s: nothing in "%s"', (language, text) => {
  expect(askingVerb(text, language)).toBeNull();
});
