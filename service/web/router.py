"""Every page."""

from fastapi import APIRouter

from service.web.routes.documents import router as documents
from service.web.routes.facilities import router as facilities
from service.web.routes.front import router as front
from service.web.routes.rules import router as rules

PAGES: tuple[APIRouter, ...] = (front, facilities, rules, documents)
