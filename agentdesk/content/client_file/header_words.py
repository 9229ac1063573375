"""What clients call their columns, in English, Spanish, German and French: words that mean one field, or several.

A name is compared without case, accents and signs. One that stands under several fields is in doubt, and asked about.
Words that could be anything (`name`, `number`, `date`, `amount` alone) stand where they mostly belong together with
where else they may: what is in doubt is never applied without a person's answer.
"""

from __future__ import annotations

import re
import unicodedata

_WORDS = {
    "debt.reference": """
        account reference; account number; account no; account id; account; acct; acct no; acct number; acct ref;
        loan number; invoice number; invoice no; invoice; case number; case reference; file number; debt reference;
        debt id; debt number; reference; ref; ref no; ref nr; our reference; contract number; contract no;
        aktenzeichen; az; rechnungsnummer; rechnungsnr; rechnung nr; re nr; vertragsnummer; vertragsnr; kontonummer;
        forderungsnummer; forderung nr; belegnummer; belegnr; vorgangsnummer; fallnummer; referenz; referenznummer;
        numero de cuenta; n de cuenta; cuenta; numero de factura; factura; n factura; n de factura;
        expediente; referencia; numero de contrato; contrato; prestamo; numero de prestamo;
        numero de compte; n de compte; compte; numero de facture; n facture; facture; dossier; numero de dossier;
        numero de contrat; reference dossier; contrat;
        agreement number; agreement no; policy number; policy no; claim number; loan no; bill number; debt ref;
        case no; fall nr; fallnr; konto nr; kontonr; kto nr; n contrato; n de contrato; no contrato; n contrat;
        n de contrat; no contrat; no facture""",
    "customer.reference": """
        customer reference; customer number; customer no; customer id; customerid; cust no; cust id; client number;
        client no; client id; client reference; debtor number; debtor id; debtor reference; member number; patient id;
        patient number; reference; ref; ref no; ref nr;
        kundennummer; kundennr; kunden nr; kunde nr; kd nr; schuldnernummer; schuldner nr; mitgliedsnummer;
        debitor; debitorennummer; debitor nr;
        numero de cliente; n cliente; n de cliente; id cliente; codigo cliente; codigo de cliente; numero de socio;
        numero client; numero de client; n client; code client; id client; numero de debiteur;
        customer ref; client ref; debtor ref; debtor no; borrower id; patient no; member no; member id;
        mitglieds nr; mitgliedsnr; patientennummer; patienten nr; n socio; n de socio; no client""",
    "customer.full_name": """
        full name; name; customer name; debtor name; client name; debtor; customer; contact name; consumer name;
        account holder; patient name; kunde client; kunde name;
        kunde; kundenname; schuldner; schuldnername; name kunde; vollstandiger name; vor und nachname;
        nombre completo; nombre y apellidos; nombre del cliente; nombre cliente; cliente; deudor; titular; nombre;
        nom complet; nom et prenom; nom prenom; nom du client; debiteur; titulaire; client; nom;
        borrower; borrower name; patient; member name; tenant; tenant name; mitglied; mieter;
        apellidos y nombre; apellidos nombre; nombre apellidos; locataire""",
    "customer.first_name": """
        first name; firstname; given name; forename; vorname; nombre de pila; prenom; nombre""",
    "customer.last_name": """
        last name; lastname; surname; family name; nachname; familienname; zuname; apellido; apellidos;
        primer apellido; nom de famille; nom; name""",
    "customer.birth_date": """
        date of birth; dob; birth date; birthdate; birthday; born; d o b; geb dob;
        geburtsdatum; geburtstag; geb; geb datum; geb am; geboren; geboren am;
        fecha de nacimiento; fecha nacimiento; f nacimiento; nacimiento; fec nac;
        date de naissance; naissance; ne le; date naissance""",
    "customer.language": "language; lang; preferred language; sprache; idioma; lengua; langue",
    "customer.email": """
        email; e mail; mail; email address; e mail address; e mail adresse; mailadresse;
        correo; correo electronico; courriel; adresse email; adresse e mail; adresse mail""",
    "customer.channel": """
        preferred channel; channel; contact preference; preferred contact; bevorzugter kanal; kanal;
        canal; canal preferido; canal prefere""",
    "customer.hours": """
        preferred hours; best time; best time to call; call time; hours; erreichbar; erreichbarkeit;
        horario; horas preferidas; horaires; heures preferees""",
    "phone.1": """
        phone; telephone; tel; phone number; phone 1; phone1; tel 1; telephone number; mobile; cell; cell phone;
        mobile phone; mobile number; home phone; primary phone; contact number; handy; mobil; mobiltelefon;
        telefon; telefonnummer; telefonnr; telefon 1; rufnummer; tel nr; handynummer; mobilnummer; festnetz;
        telefono; telefono 1; movil; celular; numero de telefono; tel movil;
        telephone 1; portable; mobile 1; numero de telephone; tel portable; fixe;
        landline; landline number; cellphone; cell number; tel home; home tel; home telephone; tel mobile;
        mobile tel; telefon privat; tel privat; telefon mobil; tel mobil; telefono movil; telefono fijo;
        telephone portable; telephone fixe; tel fixe; tel domicile""",
    "phone.2": """
        phone 2; phone2; tel 2; telephone 2; second phone; other phone; alternate phone; alt phone; work phone;
        tel 2 arbeit; tel arbeit; telefon 2; telefon arbeit; telefon dienstlich; telefon geschaftlich;
        telefono 2; telefono trabajo; otro telefono; autre telephone; tel travail; tel bureau;
        tel work; work tel; work telephone; business phone; daytime phone""",
    "phone.3": "phone 3; phone3; tel 3; telephone 3; telefon 3; telefono 3",
    "phone.1.kind": "phone 1 type; phone type; phone1 type; telefonart; tipo de telefono; type de telephone",
    "phone.2.kind": "phone 2 type; phone2 type",
    "address.line": """
        address; street; street address; address 1; address line 1; addr; strasse; str; anschrift; adresse;
        strasse hausnummer; strasse nr; strasse und hausnummer; direccion; calle; domicilio; rue; adresse 1; voie;
        supply address; service address; home address; mailing address; billing address; postal address;
        strasse hausnr""",
    "address.city": "city; town; ort; stadt; wohnort; ciudad; localidad; poblacion; municipio; ville; commune",
    "address.region": """
        state; province; region; county; bundesland; provincia; comunidad autonoma; departement; estado""",
    "address.postcode": """
        postcode; post code; zip; zip code; zipcode; postal code; plz; postleitzahl; codigo postal; cp;
        code postal""",
    "address.country": "country; country code; land; landercode; laenderkennzeichen; pais; pays; code pays",
    "debt.creditor": """
        creditor; original creditor; current creditor; client; owed to; lender; glaubiger; auftraggeber;
        acreedor; entidad; entidad acreedora; creancier; donneur d ordre""",
    "debt.type": """
        debt type; account type; product; product type; type of debt; forderungsart; art; produkt; tipo de deuda;
        producto; type de dette; type de creance; produit""",
    "debt.currency": "currency; currency code; ccy; wahrung; wahr; moneda; divisa; devise; monnaie",
    "debt.state": """
        status; state; account status; debt status; stand; forderungsstatus; estado; situacion; statut; etat""",
    "debt.opened_on": """
        opened; opened on; open date; date opened; account opened; invoice date; loan date; rechnungsdatum;
        belegdatum; vertragsdatum; forderungsdatum; re datum; fecha de factura; fecha factura; fecha de apertura;
        fecha de contrato; date de facture; date facture; date d ouverture; date du contrat""",
    "debt.due_on": """
        due date; due; due on; date due; payment due; payment due date; fallig; fallig am; falligkeit;
        falligkeitsdatum; fallig seit; vencimiento; fecha de vencimiento; fecha vencimiento; vence;
        echeance; date d echeance; date echeance; exigible le""",
    "debt.settled_on": """
        settled; settled on; settled date; settlement date; paid on; date paid; closed on; bezahlt am; erledigt am;
        fecha de pago total; saldado el; pagado el; solde le; regle le; date de reglement""",
    "debt.last_payment_on": """
        last payment on; last payment date; date of last payment; last paid; last paid on; letzte zahlung am;
        letzte zahlung; datum letzte zahlung; fecha ultimo pago; fecha de ultimo pago; ultimo pago;
        date dernier paiement; date du dernier paiement; dernier paiement;
        last pay date; last pmt date; date of last pmt""",
    "debt.last_payment": """
        last payment amount; last payment; amount of last payment; letzte zahlung; betrag letzte zahlung;
        letzter zahlbetrag; importe ultimo pago; ultimo pago; montant dernier paiement; dernier paiement""",
    "debt.dispute_by": "dispute by; dispute deadline; last day to dispute; validation period ends",
    "debt.principal": """
        principal; original amount; original balance; invoice amount; principal amount; capital; hauptforderung;
        rechnungsbetrag; ursprungsbetrag; importe original; principal original; importe factura; principal restant;
        montant initial; montant facture; amount; betrag; importe; montant""",
    "debt.interest": "interest; interest amount; zinsen; intereses; interets",
    "debt.fees": "fees; fee; charges; costs; fees and costs; gebuhren; kosten; mahngebuhren; comisiones; gastos; frais",
    "debt.balance": """
        balance; current balance; balance due; amount due; outstanding; outstanding balance; amount owed; total due;
        total owed; amount outstanding; open amount; offen; offener betrag; saldo; restforderung; gesamtforderung;
        offene forderung; forderung gesamt; restbetrag; saldo pendiente; importe pendiente; deuda; deuda total;
        total adeudado; solde; solde du; restant du; montant du; reste a payer; encours; amount; betrag; importe;
        montant;
        balance outstanding; amount owing; total outstanding; total balance; current bal; payoff amount;
        betrag offen; offener saldo; offene summe; saldo offen; importe adeudado; deuda pendiente; total pendiente;
        montant restant; impaye""",
    "note": """
        note; notes; remark; remarks; comment; comments; memo; bemerkung; bemerkungen; notiz; notizen; kommentar;
        anmerkung; anmerkungen; hinweis; nota; notas; comentario; comentarios; observaciones; observacion;
        remarque; remarques; commentaire; commentaires; observation; observations""",
}
_SIGNS = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans({"ß": "ss", "º": "", "ª": "", "°": ""})
_ACCENTS = re.compile("[\u0300-\u036f]")


def plain(name: str) -> str:
    """Return a column's name as it is compared: lower case, no accents, words apart by one blank."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z][a-z])", " ", name)
    folded = unicodedata.normalize("NFKD", apart.casefold().translate(_LETTERS))
    return _SIGNS.sub(" ", _ACCENTS.sub("", folded)).strip()


def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for field, words in _WORDS.items():
        for word in words.split(";"):
            key = " ".join(word.split())
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), field)))
    return found


MEANINGS = _table()


def meanings(name: str) -> tuple[str, ...]:
    """Return the fields that a column's name can mean; none for a name that nobody uses."""
    key = plain(name)
    return MEANINGS.get(key) or MEANINGS.get(key.replace(" ", ""), ())
