/** Words that generated maps are made of: real titles and places of work, short and long, English and Spanish. */
import type { LocalizedText } from '../../src/model/text.ts'

function both(en: string, es: string): LocalizedText {
  return { en, es }
}

export const PATHWAY_LABELS: readonly LocalizedText[] = [
  both('Information support and services', 'Soporte y servicios de información'),
  both('Programming and software', 'Programación y software'),
  both('Network systems', 'Sistemas de redes'),
  both('Web and digital communications', 'Web y comunicaciones digitales'),
  both('Patient care', 'Atención al paciente'),
  both('Diagnostics and imaging', 'Diagnóstico e imágenes'),
  both('Health records', 'Registros de salud'),
  both('Machining and production', 'Maquinado y producción'),
  both('Industrial maintenance', 'Mantenimiento industrial'),
  both('Transportation and logistics', 'Transporte y logística'),
  both('Construction trades', 'Oficios de la construcción'),
  both('Finance and accounting', 'Finanzas y contabilidad'),
]

const FIELDS: readonly LocalizedText[] = [
  both('Computer', 'de computación'),
  both('Network', 'de redes'),
  both('Information security', 'de seguridad informática'),
  both('Medical laboratory', 'de laboratorio médico'),
  both('Patient care', 'de atención al paciente'),
  both('Industrial machinery', 'de maquinaria industrial'),
  both('Supply chain', 'de cadena de suministro'),
  both('Heating, air conditioning, and refrigeration', 'de calefacción, aire acondicionado y refrigeración'),
  both('Web', 'web'),
  both('Payroll', 'de nómina'),
  both('Quality', 'de calidad'),
  both('Electro-mechanical', 'electromecánicos'),
]

/** From the highest level down. */
const ROLES: readonly LocalizedText[] = [
  both('Directors', 'Directores'),
  both('Managers', 'Gerentes'),
  both('Engineers', 'Ingenieros'),
  both('Systems analysts', 'Analistas de sistemas'),
  both('Administrators', 'Administradores'),
  both('Specialists', 'Especialistas'),
  both('Technologists/technicians', 'Tecnólogos y técnicos'),
  both('Technicians', 'Técnicos'),
  both('Assistants', 'Asistentes'),
  both('Operators', 'Operadores'),
  both('Helpers', 'Ayudantes'),
  both('Trainees', 'Aprendices'),
]

/** A title; `field` any number, `height` from 0 (the top level's roles) to 1 (the lowest level's). */
export function titleOf(field: number, height: number): LocalizedText {
  const from = FIELDS[field % FIELDS.length] ?? {}
  const role = ROLES[Math.min(ROLES.length - 1, Math.floor(height * ROLES.length))] ?? {}
  return both(`${from['en']} ${role['en']?.toLowerCase()}`, `${role['es']} ${from['es']}`)
}

export const CREDENTIALS: readonly { readonly name: LocalizedText; readonly shortName: string }[] = [
  { name: both('CompTIA A+', 'CompTIA A+'), shortName: 'A+' },
  { name: both('CompTIA Network+', 'CompTIA Network+'), shortName: 'Network+' },
  { name: both('CompTIA Security+', 'CompTIA Security+'), shortName: 'Security+' },
  { name: both('Cisco Certified Network Associate', 'Cisco Certified Network Associate'), shortName: 'CCNA' },
  { name: both('Project Management Professional', 'Profesional en dirección de proyectos'), shortName: 'PMP' },
  { name: both('Certified Nursing Assistant', 'Asistente de enfermería certificado'), shortName: 'CNA' },
  { name: both('Registered Nurse license', 'Licencia de enfermería'), shortName: 'RN' },
  { name: both('Commercial driver license, class A', 'Licencia comercial clase A'), shortName: 'CDL-A' },
  { name: both('OSHA 10-hour card', 'Tarjeta OSHA de 10 horas'), shortName: 'OSHA 10' },
  { name: both('Certified Production Technician 4.0', 'Técnico de producción certificado 4.0'), shortName: '' },
]

export const PROGRAMS: readonly LocalizedText[] = [
  both(
    'Associate in applied science, computer and information technologies',
    'Asociado en tecnologías de la información',
  ),
  both('Practical nursing diploma', 'Diploma de enfermería práctica'),
  both('Industrial maintenance technology', 'Tecnología de mantenimiento industrial'),
  both('Medical assisting certificate', 'Certificado de asistencia médica'),
  both('Bachelor of science in information security', 'Licenciatura en seguridad de la información'),
  both('Welding', 'Soldadura'),
]

export const PROVIDERS = [
  'Jefferson Community College',
  'Ivy Tech',
  'University of Louisville',
  'Adult Education Center',
]

export const ON_RAMPS: readonly LocalizedText[] = [
  both('GED and A+ boot camp, 14 weeks', 'GED y curso A+, 14 semanas'),
  both('Veterans: credit for prior learning', 'Veteranos: crédito por aprendizaje previo'),
  both('Summer internship', 'Pasantía de verano'),
  both('English for work', 'Inglés para el trabajo'),
]

export const OFF_RAMPS: readonly LocalizedText[] = [
  both('Help-desk job with A+', 'Empleo de mesa de ayuda con A+'),
  both('Stop with a certificate, return within 2 years', 'Salida con certificado; regreso en 2 años'),
]

export const SUPPORTS: readonly LocalizedText[] = [
  both('Child care vouchers', 'Vales de cuidado infantil'),
  both('Bus pass', 'Pase de autobús'),
  both('Testing fees paid', 'Pago de exámenes'),
  both('One-on-one coaching', 'Orientación individual'),
]

export const NOTES: readonly LocalizedText[] = [
  both('Employers ask for two years of experience even for entry jobs.', 'Se piden dos años de experiencia.'),
  both('Evening seats are full until spring.', 'No hay cupo nocturno hasta la primavera.'),
  both('Ask the college again in May.', 'Preguntar otra vez al colegio en mayo.'),
]
